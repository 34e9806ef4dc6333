import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { loadMonthInspections } from '../../enterprises/inspection/month-inspections.ts';
import { completenessOfZone } from '../../enterprises/monthly-lists/completeness-of-zone.ts';
import { type Month, monthOf } from '../../enterprises/monthly-lists/filing.ts';
import { loadMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import { type RulePack, readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { type Half, halfBefore, monthsOf, periodOf, sameHalfLastYear, windowOf } from '../period.ts';
import type { MonthFacts, Window } from './sum-half.ts';

/** A half-year, the one before and the same one of the year before, and what is on file of all their months. */
export interface HalfFacts {
  current: Window;
  before: Window;
  lastYear: Window;
  facts: MonthFacts;
  /** EF4: until which day of the next month a month's lists come in. */
  listDueDay: number;
}

/** @throws MissingParameter without the zone's half-year windows or the day on which lists are due */
export async function loadHalf({ tx, zoneId, today }: ZoneWork, half: Half): Promise<HalfFacts> {
  const pack = await readRulePack(tx, zoneId);
  const current = windowWith(half, pack);
  const before = windowWith(halfBefore(half), pack);
  const lastYear = windowWith(sameHalfLastYear(half), pack);
  const span = spanOf([lastYear, before, current]);
  return {
    current,
    before,
    lastYear,
    listDueDay: ruleCount(pack, 'EF4', 'listDueDay'),
    facts: {
      exports: await loadMonthExports(tx, zoneId, 'all', span),
      exportsByCountry: await loadMonthExports(tx, zoneId, 'country', span),
      inspections: await loadMonthInspections(tx, zoneId, 'all', span),
      enterprises: await completenessOfZone(tx, zoneId, span, today),
    },
  };
}

const windowWith = (half: Half, pack: RulePack): Window => ({
  period: periodOf(half),
  ...windowOf(half, pack),
  months: monthsOf(half, pack),
});

/** From the first to the last month that any of the windows touches. */
export function spanOf(windows: readonly Pick<Window, 'from' | 'to'>[]): { from: Month; to: Month } {
  const months = windows.flatMap(({ from, to }) => [monthOf(from), monthOf(to)]).sort();
  return { from: months.at(0) ?? '', to: months.at(-1) ?? '' };
}
