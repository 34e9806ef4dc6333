import { useTranslation } from 'react-i18next';
import type { ActivityEventOutput } from '../../server/activities/events.ts';
import type { ActivitySubject } from '../../server/activities/kinds.ts';
import { isCivilDate } from '../../server/platform/calendar.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { Timeline } from '../ui/timeline.tsx';

interface ActivityHistoryProps {
  subject: ActivitySubject;
  /** The newest first; of something that belongs to it (a laboratory's visit) with its own subject. */
  events: readonly (ActivityEventOutput & { subject?: ActivitySubject })[];
  /** How a value reads that is kept as a code; null for what reads as it is. */
  valueWords?: ValueWords;
}
type ValueWords = (field: string, value: string) => string | null;

/** Who did what with an activity, when and why, and what that changed. */
export function ActivityHistory({ subject, events, valueWords = () => null }: ActivityHistoryProps) {
  const { t, i18n } = useTranslation('activities');
  const kindWords = (own: ActivitySubject, kind: string) => {
    const key = `event.${own}.${kind}`;
    return i18n.exists(`activities:${key}`) ? t(key as 'history') : kind;
  };
  return (
    <Section id="history" title={t('history')}>
      <Timeline
        entries={events.map(({ id, at, by, kind, note, details, subject: own = subject }) => ({
          id,
          at,
          who: by,
          what: kindWords(own, kind),
          why: (note !== '' || Object.keys(details).length > 0) && (
            <>
              {note !== '' && <p className="whitespace-pre-line break-words">{note}</p>}
              {Object.entries(details).map(([field, [before, after]]) => (
                <Change key={field} {...{ field, before, after, valueWords }} />
              ))}
            </>
          ),
        }))}
      />
    </Section>
  );
}

interface ChangeProps {
  field: string;
  before: unknown;
  after: unknown;
  valueWords: ValueWords;
}

/** One thing that changed; what has no words of its own stays out. */
function Change({ field, before, after, valueWords }: ChangeProps) {
  const { t, i18n } = useTranslation('activities');
  const locale = useLocale();
  const key = `eventField.${field}`;
  if (!i18n.exists(`activities:${key}`)) return null;
  const say = (value: unknown): string => {
    if (typeof value === 'string' && isCivilDate(value)) return formatDate(value, locale);
    if (typeof value === 'string' && value !== '') return valueWords(field, value) ?? value;
    return typeof value === 'string' || typeof value === 'number' ? String(value) || t('none') : t('none');
  };
  return <p>{t('changed', { field: t(key as 'history'), before: say(before), after: say(after) })}</p>;
}
