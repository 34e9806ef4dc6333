import type { CivilDate } from '../../platform/calendar.ts';
import type { FindingState } from './lifecycle.ts';

/** What the judgement of a correction rests on. */
export interface CorrectionFacts {
  state: FindingState;
  dueOn: CivilDate;
  /** The day on which the newest correction was handed in; null while none is or the last one was refused. */
  correctedOn: CivilDate | null;
  /** The day of the re-check that closed it. */
  recheckedOn: CivilDate | null;
}

/**
 * Z4: was it corrected in time, as known at the end of a day? The due day itself is in time. Null: not judged yet, because
 * the due day is not over or a correction handed in in time waits for its re-check.
 */
export function isCorrectedInTime(
  { state, dueOn, correctedOn, recheckedOn }: CorrectionFacts,
  day: CivilDate,
): boolean | null {
  const wasHandedIn = correctedOn !== null && correctedOn <= day;
  const isInTime = wasHandedIn && correctedOn <= dueOn;
  if (state === 'closed' && recheckedOn !== null && recheckedOn <= day) return isInTime;
  if (isInTime || day <= dueOn) return null;
  return false;
}

/** Open after its due day: nothing has been handed in, or what was has been refused. */
export const isOverdue = ({ state, dueOn }: Pick<CorrectionFacts, 'state' | 'dueOn'>, today: CivilDate): boolean =>
  state === 'open' && dueOn < today;
