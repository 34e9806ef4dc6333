import type { TargetRecords } from './target-records.ts';

/** One thing that happened to a target. `what` is a key of `task.history`. */
export interface HistoryEntry {
  id: string;
  at: string;
  by: string;
  what:
    | 'drafted'
    | 'submitted'
    | 'returned'
    | 'withdrawn'
    | 'verified'
    | 'appealed'
    | 'appealUpheld'
    | 'appealChanged'
    | 'proposed'
    | 'approved'
    | 'rejected'
    | 'ended';
  /** A claim or a mark, from 0 to 1. */
  completion?: string;
  why?: string;
}

/**
 * Submissions, marks, appeals and inapplicabilities in one line of time, the newest first. What two records say of one
 * act (an event and its mark, a changed appeal and its mark) stands once.
 */
export function historyOf({ submissions, marks, appeals, inapplicabilities }: TargetRecords): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    ...submissions.flatMap(({ id, events }) => events.flatMap((event, index) => eventEntry(`${id}/${index}`, event))),
    ...marks.map(
      ({ id, kind, at, by, completion, reason }): HistoryEntry => ({
        id,
        at,
        by,
        what: kind === 'appeal' ? 'appealChanged' : 'verified',
        completion,
        why: reason,
      }),
    ),
    ...appeals.flatMap(({ id, filedAt, filedBy, reason, ...appeal }): HistoryEntry[] => [
      { id: `${id}/filed`, at: filedAt, by: filedBy, what: 'appealed', why: reason },
      ...(appeal.state === 'upheld' && appeal.decidedAt
        ? [decided(`${id}/decided`, appeal.decidedAt, appeal, 'appealUpheld')]
        : []),
    ]),
    ...inapplicabilities.flatMap(({ id, proposedAt, proposedBy, reason, ...proposal }): HistoryEntry[] => [
      { id: `${id}/proposed`, at: proposedAt, by: proposedBy, what: 'proposed', why: reason },
      ...(proposal.decidedAt
        ? [
            decided(
              `${id}/decided`,
              proposal.decidedAt,
              proposal,
              proposal.state === 'rejected' ? 'rejected' : 'approved',
            ),
          ]
        : []),
      ...(proposal.endedAt ? [{ id: `${id}/ended`, at: proposal.endedAt, by: '', what: 'ended' as const }] : []),
    ]),
  ];
  // Within one instant the later act stands further on in its own list: turned round, it comes first.
  return entries.reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

type Event = TargetRecords['submissions'][number]['events'][number];

function eventEntry(id: string, { action, at, by, claimed, reason }: Event): HistoryEntry[] {
  switch (action) {
    case 'drafted':
      return [{ id, at, by, what: 'drafted' }];
    case 'submitted':
      return [{ id, at, by, what: 'submitted', completion: claimed }];
    case 'returned':
    case 'withdrawn':
      return [{ id, at, by, what: action, why: reason }];
    default:
      // The mark tells it, with its completion.
      return [];
  }
}

const decided = (
  id: string,
  at: string,
  { decidedBy, decisionReason }: { decidedBy: string | null; decisionReason: string | null },
  what: HistoryEntry['what'],
): HistoryEntry => ({ id, at, by: decidedBy ?? '', what, why: decisionReason ?? undefined });
