import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { lastDayOf, type Month, monthOf } from '../monthly-lists/filing.ts';

/** Q4: the inspection authority's figures of a month are reported once the month is over. */
export function mayFileFigures(month: Month, today: CivilDate): Verdict {
  const now = monthOf(today);
  if (month > now) return { ok: false, reason: 'inspectionFigures.future', rule: 'Q4', params: { month } };
  if (month < now) return allowed;
  const firstDay = addDays(lastDayOf(month), 1);
  return { ok: false, reason: 'inspectionFigures.monthNotOver', rule: 'Q4', params: { month, firstDay } };
}
