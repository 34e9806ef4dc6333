import { type CivilDate, yearsLater } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';

/** R30: the last day that a closed file is kept: the same civil day so many years later; null (for good) for major cases. */
export function retainUntil(closedOn: CivilDate, retentionYears: number, isMajor: boolean): CivilDate | null {
  return isMajor ? null : yearsLater(closedOn, retentionYears);
}

export interface FileOnRecord {
  closedOn: CivilDate | null;
  retainUntil: CivilDate | null;
  isMajor: boolean;
  isDestroyed: boolean;
}

/** R30: closed, its term over, not exempt: to be listed for destruction. */
export const isDueForDestruction = (file: FileOnRecord, today: CivilDate): boolean =>
  file.closedOn !== null && !file.isMajor && !file.isDestroyed && file.retainUntil !== null && file.retainUntil < today;

/** R30: may its destruction be decided? Never before its term is over, never a major case. */
export function mayDestroy(file: FileOnRecord, today: CivilDate): Verdict {
  const refuse = (reason: string, params?: Record<string, string>): Verdict => ({
    ok: false,
    reason,
    rule: 'R30',
    ...(params && { params }),
  });
  if (file.isDestroyed) return refuse('fileDestroyed');
  if (file.isMajor) return refuse('majorKeptForGood');
  if (file.closedOn === null || file.retainUntil === null) return refuse('fileStillOpen');
  return file.retainUntil < today ? allowed : refuse('retentionRuns', { until: file.retainUntil });
}

/** R30: decided once, and never by whoever proposed it. */
export function mayDecideDestruction(proposal: { state: string; proposedById: string }, deciderId: string): Verdict {
  if (proposal.state !== 'proposed') return { ok: false, reason: 'destructionDecided', rule: 'R30' };
  return proposal.proposedById === deciderId ? { ok: false, reason: 'ownDestruction', rule: 'R30' } : allowed;
}
