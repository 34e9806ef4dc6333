import { lastDayOf, type Month, monthsLater } from '../enterprises/monthly-lists/filing.ts';
import type { CivilDate } from '../platform/calendar.ts';
import { addDays, yearOf } from '../platform/calendar.ts';
import { allowed, type Verdict } from '../platform/errors.ts';
import { type RulePack, ruleMonthDay } from '../zones/rule-pack.ts';

/** Q5: a half-year of the figures, written 'YYYY-H1' or 'YYYY-H2'. */
export interface Half {
  year: number;
  half: 1 | 2;
}

const WRITTEN = /^(20\d{2}|2100)-H([12])$/;

export const isPeriod = (text: string): boolean => WRITTEN.test(text);

/** @throws Error for what `isPeriod` refuses */
export function halfOf(period: string): Half {
  const [, year, half] = WRITTEN.exec(period) ?? [];
  if (!year) throw new Error(`No half-year: ${period}`);
  return { year: Number(year), half: half === '1' ? 1 : 2 };
}

export const periodOf = ({ year, half }: Half): string => `${year}-H${half}`;

export const halfBefore = ({ year, half }: Half): Half =>
  half === 1 ? { year: year - 1, half: 2 } : { year, half: 1 };
export const halfAfter = ({ year, half }: Half): Half => (half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 });

/** Those from one to another, both included; none when the other comes before. */
export function halvesFrom(first: Half, last: Half): Half[] {
  const halves: Half[] = [];
  for (let half = first; periodOf(half) <= periodOf(last); half = halfAfter(half)) halves.push(half);
  return halves;
}

export const sameHalfLastYear = ({ year, half }: Half): Half => ({ year: year - 1, half });

/** What the windows of half-years need. */
export const WINDOW_RULES = [
  ['Q5', 'periodStart'],
  ['Q5', 'firstHalfEnd'],
  ['Q5', 'periodEnd'],
] as const;

/** Q5: first and last day, by the zone's rule pack. @throws MissingParameter */
export function windowOf({ year, half }: Half, pack: RulePack): { from: CivilDate; to: CivilDate } {
  const firstHalfEnd = `${year}-${ruleMonthDay(pack, 'Q5', 'firstHalfEnd')}`;
  return half === 1
    ? { from: `${year}-${ruleMonthDay(pack, 'Q5', 'periodStart')}`, to: firstHalfEnd }
    : { from: addDays(firstHalfEnd, 1), to: `${year}-${ruleMonthDay(pack, 'Q5', 'periodEnd')}` };
}

/** The months whose last day lies in the half-year: figures are reported by whole months. @throws MissingParameter */
export function monthsOf(half: Half, pack: RulePack): Month[] {
  const { from, to } = windowOf(half, pack);
  const months: Month[] = [];
  for (let month = from.slice(0, 7); lastDayOf(month) <= to; month = monthsLater(month, 1)) {
    if (lastDayOf(month) >= from) months.push(month);
  }
  return months;
}

/** The half-year in which a day lies. @throws MissingParameter */
export function halfWith(day: CivilDate, pack: RulePack): Half {
  const first: Half = { year: yearOf(day), half: 1 };
  return day <= windowOf(first, pack).to ? first : { ...first, half: 2 };
}

/** The newest half-year that is over. @throws MissingParameter */
export const lastHalfOver = (today: CivilDate, pack: RulePack): Half => halfBefore(halfWith(today, pack));

/** Q5: a half-year is analysed once it is over. @throws MissingParameter */
export function mayAnalyse(half: Half, pack: RulePack, today: CivilDate): Verdict {
  const { to } = windowOf(half, pack);
  if (today > to) return allowed;
  return {
    ok: false,
    reason: 'quality.halfNotOver',
    rule: 'Q5',
    params: { period: periodOf(half), firstDay: addDays(to, 1) },
  };
}
