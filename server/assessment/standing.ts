import type { MetricReading } from './metrics.ts';

/**
 * Where one target stands at a moment, and on which records that rests. Plain data: it is stored when a year is
 * closed, and the same scores can be computed from it for good.
 */
export interface Standing {
  mark: MarkStanding | null;
  /** Handed in and waiting for verification. */
  pending: { submissionId: string; claimed: string; by: string; at: string } | null;
  /** Being prepared, or returned to the department. */
  open: { submissionId: string; state: 'draft' | 'returned'; at: string } | null;
  inapplicable: { reason: string; by: string; at: string } | null;
  reading: MetricReading | null;
}

export interface MarkStanding {
  id: string;
  kind: 'verification' | 'appeal';
  completion: string;
  reason: string;
  by: string;
  at: string;
}

export const NOTHING: Standing = { mark: null, pending: null, open: null, inapplicable: null, reading: null };

/** What happened to a plan's targets; instants in ISO 8601 UTC, so that they compare as text. */
export interface AssessmentHistory {
  marks: readonly (MarkStanding & { key: string })[];
  events: readonly SubmissionEvent[];
  inapplicabilities: readonly InapplicabilityRecord[];
}

export interface SubmissionEvent {
  key: string;
  submissionId: string;
  action: 'drafted' | 'submitted' | 'returned' | 'verified' | 'withdrawn';
  claimed: string;
  by: string;
  at: string;
}

export interface InapplicabilityRecord {
  key: string;
  reason: string;
  by: string;
  /** From the approval to the end, if it was taken back. */
  from: string;
  until: string | null;
}

/**
 * Where every target stood at an instant (inclusive): the last mark, the submission then waiting, the approved
 * inapplicability then in force. Any past day's score comes from here; nothing has to be kept for it.
 */
export function standingsAt(history: AssessmentHistory, instant: string): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const at = (key: string): Standing => {
    const known = standings.get(key) ?? { ...NOTHING };
    standings.set(key, known);
    return known;
  };
  for (const { key, ...mark } of inOrder(history.marks, instant)) at(key).mark = mark;
  for (const event of inOrder(history.events, instant)) Object.assign(at(event.key), afterEvent(event));
  for (const { key, reason, by, from, until } of history.inapplicabilities) {
    if (from <= instant && (until === null || until > instant)) at(key).inapplicable = { reason, by, at: from };
  }
  return standings;
}

function inOrder<T extends { at: string }>(records: readonly T[], instant: string): T[] {
  return records.filter(({ at }) => at <= instant).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function afterEvent({ action, submissionId, claimed, by, at }: SubmissionEvent): Pick<Standing, 'pending' | 'open'> {
  switch (action) {
    case 'drafted':
      return { pending: null, open: { submissionId, state: 'draft', at } };
    case 'submitted':
      return { pending: { submissionId, claimed, by, at }, open: null };
    case 'returned':
      return { pending: null, open: { submissionId, state: 'returned', at } };
    case 'verified':
    case 'withdrawn':
      return { pending: null, open: null };
  }
}
