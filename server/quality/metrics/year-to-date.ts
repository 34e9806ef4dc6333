import type Fraction from 'fraction.js';
import { exact, HUNDRED, toDecimal } from '../../assessment/exact.ts';
import type { IncidentOnRecord } from '../../enterprises/incidents/incidents-on-record.ts';
import { type Month, monthDue, monthOf, monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { concentrationOf } from '../figures/concentration.ts';
import { mergeByKey, mergeExports } from '../figures/merge-months.ts';
import { shareOf } from '../figures/share.ts';
import { monthsOfYearTold } from '../kpis/months-of-year-told.ts';
import { type MonthSums, ofMonths, yearEarlier } from '../kpis/quality-facts.ts';
import type { QualityMetricFacts } from './metric-facts.ts';

/** The year up to a month beside the same months of the year before. */
export interface Compared {
  month: Month;
  /** Both as they are written beside each other. */
  now: string;
  before: string;
  isAsGood: boolean;
  /** The day on which the month's lists were due. */
  knownOn: CivilDate;
}

/** Null where the rule pack does not say when lists are due. */
export type YearToDate = (facts: QualityMetricFacts, day: CivilDate) => Compared[] | null;

/**
 * Z23: the months whose lists are due by the day and on file in both years, each with those before it.
 * See docs/decisions/0014-quality-figures-by-month.md.
 */
function monthByMonth(
  { months: { exports }, listDueDay }: QualityMetricFacts,
  day: CivilDate,
  compare: (now: readonly Month[], before: readonly Month[]) => Pick<Compared, 'now' | 'before' | 'isAsGood'> | null,
): Compared[] | null {
  if (listDueDay === null) return null;
  const isOnFile = (month: Month) => exports.some((row) => row.month === month);
  const months = monthsOfYearTold(day, day, listDueDay).filter(
    (month) => isOnFile(month) && isOnFile(monthsLater(month, -12)),
  );
  return months.flatMap((month, index) => {
    const soFar = months.slice(0, index + 1);
    const compared = compare(soFar, yearEarlier(soFar));
    return compared ? [{ month, knownOn: monthDue(month, listDueDay), ...compared }] : [];
  });
}

/** The Herfindahl-Hirschman index over destination countries: not higher is as good. */
export const concentrations: YearToDate = (facts, day) =>
  monthByMonth(facts, day, (now, before) => {
    const [ofNow, ofBefore] = [now, before].map((months) => concentrationIn(ofMonths(facts.months, months)));
    if (!ofNow || !ofBefore) return null;
    const [left, right] = [exact(ofNow), exact(ofBefore)];
    return { now: rounded(left, 4), before: rounded(right, 4), isAsGood: left.compare(right) <= 0 };
  });

/** Own brands' part of exports: not lower is as good. */
export const ownBrandShares: YearToDate = (facts, day) =>
  monthByMonth(facts, day, (now, before) => {
    const [ofNow, ofBefore] = [now, before].map((months) => ownBrandIn(ofMonths(facts.months, months)));
    if (!ofNow || !ofBefore) return null;
    const [left, right] = [exact(ofNow).mul(HUNDRED), exact(ofBefore).mul(HUNDRED)];
    return { now: `${rounded(left, 2)}%`, before: `${rounded(right, 2)}%`, isAsGood: left.compare(right) >= 0 };
  });

/** Notifications and recalls reported by the day: not more is as good, and so is none of grave effect. */
export const notifications: YearToDate = (facts, day) =>
  monthByMonth(facts, day, (now, before) => {
    const [ofNow = [], ofBefore = []] = [now, before].map((months) =>
      facts.incidents.filter(
        ({ kind, happenedOn, reportedOn }) =>
          kind !== 'return' && months.includes(monthOf(happenedOn)) && reportedOn <= day,
      ),
    );
    const isAsGood = ofNow.length <= ofBefore.length || ofNow.every((incident) => isWithoutGraveEffect(incident, day));
    return { now: String(ofNow.length), before: String(ofBefore.length), isAsGood };
  });

/** As long as nobody has determined its effect, it is not known to have none. */
const isWithoutGraveEffect = ({ effect }: IncidentOnRecord, day: CivilDate): boolean =>
  effect !== null && effect.since <= day && effect.is !== 'vile';

const concentrationIn = ({ countries }: MonthSums): string | null =>
  concentrationOf(mergeByKey(countries, mergeExports).map(({ amountUsd }) => amountUsd));

function ownBrandIn({ exports }: MonthSums): string | null {
  const { ownBrandAmountUsd, amountUsd } = mergeExports(exports);
  return shareOf(ownBrandAmountUsd, amountUsd);
}

/** For the eye only: what is compared is exact. */
const rounded = (value: Fraction, places: number): string => toDecimal(value.round(places));
