import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';

/** R30: the last day that a closed file is kept: the same civil day so many years later; null (for good) for major cases. */
export function retainUntil(closedOn: CivilDate, retentionYears: number, isMajor: boolean): CivilDate | null {
  if (isMajor) return null;
  const [year = '', month = '', day = ''] = closedOn.split('-');
  const later = Number(year) + retentionYears;
  // 29 February has no like in most years: the file is kept to the last day of that month.
  const isLeap = new Date(Date.UTC(later, 1, 29)).getUTCMonth() === 1;
  return `${later}-${month}-${month === '02' && day === '29' && !isLeap ? '28' : day}`;
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
