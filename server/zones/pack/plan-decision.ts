import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import type { PlanChange } from './diff.ts';

/**
 * May the import change this plan? A closed plan never (A7); a plan in force only with a reason, since its changes are
 * a new version (A10). What doesn't change needs nothing.
 */
export function mayChangePlan({ draft, stored, isHeadChanged, isTableChanged }: PlanChange, reason: string): Verdict {
  const { year } = draft;
  if (!stored || (!isHeadChanged && !isTableChanged)) return allowed;
  if (stored.state === 'closed') return { ok: false, reason: 'planOfYearClosed', rule: 'A7', params: { year } };
  if (stored.state === 'in-force' && reason === '') {
    return { ok: false, reason: 'planChangeNeedsReason', rule: 'A10', params: { year } };
  }
  return allowed;
}

/**
 * A10: the first day of a plan's next version: today, within the plan's year, and never before the version that is
 * there already. So no past day's score changes; a past year's plan changes at its end only.
 */
export function versionDay(year: number, today: CivilDate, latestFrom: CivilDate): CivilDate {
  const inYear = yearOf(today) < year ? `${year}-01-01` : yearOf(today) > year ? `${year}-12-31` : today;
  return inYear < latestFrom ? latestFrom : inYear;
}
