import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { type Half, windowOf } from '../period.ts';

/** Q4: what the office may arrange for a half-year, and when departments report. */

/** The office arranges a half-year from its first day on. @throws MissingParameter */
export function mayArrange(half: Half, pack: RulePack, today: CivilDate): Verdict {
  const { from } = windowOf(half, pack);
  if (today >= from) return allowed;
  return { ok: false, reason: 'quality.halfNotBegun', rule: 'Q4', params: { firstDay: from } };
}

/** Data of a half-year can't be due before it is over: nobody could be in time. @throws MissingParameter */
export function mayBeDueOn(half: Half, pack: RulePack, dueOn: CivilDate): Verdict {
  const firstDay = addDays(windowOf(half, pack).to, 1);
  if (dueOn >= firstDay) return allowed;
  return { ok: false, reason: 'quality.dataDueTooEarly', rule: 'Q4', params: { firstDay } };
}

/** A department reports a half-year once it is over (Q5). @throws MissingParameter */
export function mayContribute(half: Half, pack: RulePack, today: CivilDate): Verdict {
  const firstDay = addDays(windowOf(half, pack).to, 1);
  if (today >= firstDay) return allowed;
  return { ok: false, reason: 'quality.dataHalfNotOver', rule: 'Q4', params: { firstDay } };
}
