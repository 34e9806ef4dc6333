import { useTranslation } from 'react-i18next';
import { formatShare } from '../../ui/format.ts';
import { Timeline } from '../../ui/timeline.tsx';
import type { HistoryEntry } from './target-history.ts';

/** What happened to a target, the newest first. */
export function TargetHistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('assessment');
  const whatOf = ({ what, completion }: HistoryEntry) =>
    completion === undefined
      ? t(`task.history.${what}`)
      : t('task.history.withShare', { what: t(`task.history.${what}`), share: formatShare(completion) });
  return (
    <Timeline
      entries={entries.map(({ id, at, by, why, ...entry }) => ({
        id,
        at,
        who: by,
        what: whatOf({ id, at, by, ...entry }),
        why: why || undefined,
      }))}
    />
  );
}
