import { type KpiRow, kpiRow } from '../../kpis/kpi-row.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { mergeByKey, mergeExports } from '../figures/merge-months.ts';
import { shareOf } from '../figures/share.ts';
import { judgedSteps } from './analysis-steps.ts';
import { monthsOfYearTold } from './months-of-year-told.ts';
import { type MonthSums, ofMonths, type QualityFacts, yearEarlier } from './quality-facts.ts';
import { isMonthKpi, MONTH_KPIS, type MonthKpi, onFile, type QualityKpi } from './quality-kpis.ts';

/**
 * The rows behind a key figure of the quality area: its months beside those of a year before, also those that are not on
 * file; of the concentration the countries, the largest first; of the analyses the steps that were due.
 */
export function qualityKpiRows(kpi: QualityKpi, facts: QualityFacts, day: CivilDate): KpiRow[] {
  if (!isMonthKpi(kpi)) return stepRows(facts, day);
  return kpi === 'market-concentration' ? countryRows(facts, day) : monthRows(kpi, facts, day);
}

const monthRows = (kpi: MonthKpi, facts: QualityFacts, day: CivilDate): KpiRow[] =>
  monthsOfYearTold(day, facts.today, facts.listDueDay).map((month) => {
    const [value, lastYear] = [[month], yearEarlier([month])].map((months) => {
      const told = onFile(kpi, facts, months);
      return told.length > 0 ? MONTH_KPIS[kpi].read(ofMonths(facts, told)).value : null;
    });
    const isCounted = onFile(kpi, facts, [month]).length > 0;
    return kpiRow({ id: month, kind: 'month', label: month, isCounted, value, lastYear });
  });

function countryRows(facts: QualityFacts, day: CivilDate): KpiRow[] {
  const months = onFile('market-concentration', facts, monthsOfYearTold(day, facts.today, facts.listDueDay));
  const before = yearEarlier(months);
  const hasBefore = onFile('market-concentration', facts, before).length === before.length;
  const now = sharesOf(ofMonths(facts, months));
  const then = sharesOf(ofMonths(facts, before));
  return now
    .sort((a, b) => Number(b.share) - Number(a.share) || (a.country < b.country ? -1 : 1))
    .map(({ country, share }) =>
      kpiRow({
        id: country,
        kind: 'country',
        label: country,
        value: share,
        lastYear: hasBefore ? (then.find((earlier) => earlier.country === country)?.share ?? '0') : null,
      }),
    );
}

function sharesOf({ exports, countries }: MonthSums): { country: string; share: string | null }[] {
  const { amountUsd: total } = mergeExports(exports);
  return mergeByKey(countries, mergeExports).map(({ key, amountUsd }) => ({
    country: key,
    share: shareOf(amountUsd, total),
  }));
}

const stepRows = ({ steps }: QualityFacts, day: CivilDate): KpiRow[] =>
  judgedSteps(steps ?? [], day).map(({ period, step, dueOn, doneOn, isInTime }) =>
    kpiRow({
      id: `${period}/${step}`,
      kind: 'analysis',
      label: period,
      note: step,
      isCounted: isInTime,
      on: doneOn,
      dueOn,
    }),
  );
