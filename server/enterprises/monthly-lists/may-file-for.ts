import type { CivilDate } from '../../platform/calendar.ts';
import type { Verdict } from '../../platform/errors.ts';
import { isInZone, type StandingEvent, statusAsOf } from '../standing/lifecycle.ts';
import { lastDayOf, type Month, mayFile } from './filing.ts';

/** EF4: a list is filed for a month that is over, by an enterprise that was in the zone on its last day. */
export function mayFileFor(events: readonly StandingEvent[], month: Month, today: CivilDate): Verdict {
  const verdict = mayFile(month, today);
  if (!verdict.ok) return verdict;
  const day = lastDayOf(month);
  if (isInZone(statusAsOf(events, day))) return verdict;
  return { ok: false, reason: 'monthlyList.notInZone', rule: 'EF4', params: { month, day } };
}
