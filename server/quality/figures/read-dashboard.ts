import type { z } from 'zod';
import { dataVersion } from '../../audit/data-version.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { loadMonthInspections } from '../../enterprises/inspection/month-inspections.ts';
import { lastDayOf, type Month, monthDue, monthOf, monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import { loadMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { type Half, halfOf, halfWith, periodOf } from '../period.ts';
import { figuresOfHalf } from './compute-half-figures.ts';
import type { dashboardInput } from './dashboard-schema.ts';
import { type HalfFacts, loadHalf } from './load-half.ts';
import type { HalfFigures } from './schema.ts';
import { monthsOver, monthsTold, sumHalf } from './sum-half.ts';
import { topExports, topInspected } from './top-parts.ts';
import { trendOf } from './trend.ts';

const TREND_MONTHS = 24;
/** How many enterprises are named whose lists are missing; the lists' own page has all of them. */
const NAMED = 30;

/**
 * Q5: how exports and inspections of a half-year stand, against the one before and the same months of the year before,
 * with two years of months, the largest countries and products, and what is missing by name. Without a wish, the
 * half-year of the newest month that is over.
 */
export function readQualityDashboard(context: RequestContext, input: z.infer<typeof dashboardInput>) {
  return readInZone(context, input.zone, 'quality.view', async (work) => {
    const { tx, zoneId, today } = work;
    const half = input.period === undefined ? await newestHalf(work) : halfOf(input.period);
    const key = ['quality-dashboard', zoneId, periodOf(half), today, await dataVersion(tx, zoneId)].join('|');
    return context.platform.cache.remember(key, () => dashboardOf(work, half));
  });
}

/** The one with the newest month whose lists are due. */
async function newestHalf({ tx, zoneId, today }: ZoneWork): Promise<Half> {
  const pack = await readRulePack(tx, zoneId);
  const newest = newestMonth(today);
  const isDue = monthDue(newest, ruleCount(pack, 'EF4', 'listDueDay')) <= today;
  return halfWith(lastDayOf(isDue ? newest : monthsLater(newest, -1)), pack);
}

async function dashboardOf(work: ZoneWork, half: Half) {
  const { tx, zoneId, today, now } = work;
  const loaded = await loadHalf(work, half);
  const figures = await figuresOfHalf(work, half, loaded);
  const { completeness } = figures;
  const over = monthsOver(loaded.current.months, today);
  const span = endingWith(over.at(-1) ?? newestMonth(today));
  return {
    period: figures.period,
    isOver: today > loaded.current.to,
    through: over.at(-1) ?? null,
    computedAt: now.toISOString(),
    current: figures.current,
    before: figures.before,
    lastYear: figures.lastYear,
    compared: comparedOf(loaded, figures, today),
    trend: trendOf(span, {
      exports: await loadMonthExports(tx, zoneId, 'all', span),
      inspections: await loadMonthInspections(tx, zoneId, 'all', span),
    }),
    exportsByCountry: topExports(figures.exportsByCountry),
    exportsByProduct: topExports(figures.exportsByProduct),
    failuresByCountry: topInspected(figures.failuresByCountry),
    failuresByProduct: topInspected(figures.failuresByProduct),
    returnsByCountry: topInspected(figures.returnsByCountry),
    missing: {
      ...completeness,
      enterprises: completeness.enterprises.slice(0, NAMED),
      enterpriseCount: completeness.enterprises.length,
    },
  };
}

const newestMonth = (today: CivilDate): Month => monthsLater(monthOf(today), -1);

const endingWith = (to: Month): { from: Month; to: Month } => ({ from: monthsLater(to, 1 - TREND_MONTHS), to });

/**
 * What may be compared: the months whose lists are due with the same ones of the year before, and, once that is all of
 * them, with the half-year before.
 */
function comparedOf({ current, lastYear, facts, listDueDay }: HalfFacts, { before }: HalfFigures, today: CivilDate) {
  const months = monthsTold(current.months, today, listDueDay);
  const through = months.at(-1);
  if (through === undefined) return null;
  const yearEarlier = months.map((month) => monthsLater(month, -12));
  return {
    through,
    current: sumHalf({ ...current, to: lastDayOf(through), months }, facts, today),
    lastYear: sumHalf({ ...lastYear, to: lastDayOf(monthsLater(through, -12)), months: yearEarlier }, facts, today),
    before: months.length === current.months.length ? before : null,
  };
}
