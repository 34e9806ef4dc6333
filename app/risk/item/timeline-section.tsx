import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import type { Risk } from './read-risk-page.server.ts';

const EVENTS = [
  'report',
  'verify',
  'reject',
  'merge',
  'absorb',
  'escalate',
  'reopen',
  'rate',
  'restrict',
  'assign',
  'assess',
  'hand-up',
  'propose',
  'withdraw',
  'decline',
  'approve',
  'settle',
  'publish',
  'withdraw-publication',
  'answer',
  'review',
  'lift',
  'open-case',
  'file',
  'evaluate',
  'close',
  'propose-destruction',
  'decline-destruction',
  'destroy',
] as const;

/** R2: everything that was done, by whom, when and why. */
export function TimelineSection({ risk }: { risk: Risk }) {
  const { t } = useTranslation('risk');
  return (
    <Section id="timeline" title={t('item.section.timeline')} intro={t('item.timeline.intro')}>
      <Timeline
        entries={risk.events.map(({ id, kind, note, subject, by, at }) => {
          const what = subject === null ? undefined : nameOf(risk, subject);
          return {
            id,
            at,
            // Only members of the public report without an account.
            who: by ?? t(kind === 'report' ? 'item.timeline.public' : 'item.timeline.system'),
            what: t(`item.event.${EVENTS.find((known) => known === kind) ?? 'other'}`),
            why: (
              <>
                {what && <span className="block">{t('item.timeline.subject', { what })}</span>}
                {note && <span className="block whitespace-pre-line break-words">{note}</span>}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}

/** What an event is about, in the words of the file; undefined for what has no name of its own. */
function nameOf({ measures, proposals, cases, merged, mergedInto }: Risk, id: string): string | undefined {
  const measure = [...measures, ...proposals.flatMap((proposal) => proposal.measures)].find((each) => each.id === id);
  const other = [...merged, ...(mergedInto ? [mergedInto] : [])].find((each) => each.id === id);
  return measure?.title ?? other?.number ?? cases.find((each) => each.id === id)?.enterprise.name;
}
