import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EntryOutput } from '../../server/activities/calendar/schema.ts';
import { inLocale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CivilDate } from '../ui/figures.tsx';
import { Badge, Mark } from '../ui/status.tsx';
import { entryHref } from './entry-href.ts';

/** What was planned and done, one below the other by its days. */
export function EntryList({ zone, entries, label }: { zone: string; entries: readonly EntryOutput[]; label: string }) {
  const { t } = useTranslation('activities');
  const locale = useLocale();
  return (
    <ul aria-label={label} className="border-rule border-t">
      {entries.map((entry) => (
        <li key={`${entry.kind}/${entry.id}`} className="border-rule border-b py-2">
          <p className="text-ink-3 flex flex-wrap items-baseline gap-x-2 text-sm">
            <CivilDate date={entry.from} />
            {entry.to !== entry.from && (
              <>
                <span aria-hidden="true">–</span>
                <CivilDate date={entry.to} />
              </>
            )}
            {entry.at && <span className="figures">{entry.at}</span>}
            <Badge>{t(`entryKind.${entry.kind}`)}</Badge>
            <EntryState entry={entry} />
          </p>
          <Link to={entryHref(zone, entry)} className="text-ink font-medium">
            {entry.title}
          </Link>
          <span className="text-ink-3 ms-2 text-sm">
            {[entry.enterprise?.name, inLocale(entry.body.name, locale)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Of posts the day from which they apply says enough. */
export function EntryState({ entry: { kind, state } }: { entry: Pick<EntryOutput, 'kind' | 'state'> }) {
  const { t } = useTranslation('activities');
  if (kind === 'post') return null;
  return state === 'done' ? (
    <Mark tone="good" glyph="check">
      {t('entryState.done')}
    </Mark>
  ) : (
    <Mark tone="info" glyph="clock">
      {t('entryState.planned')}
    </Mark>
  );
}
