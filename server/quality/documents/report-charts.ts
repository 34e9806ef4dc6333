import { exact, HUNDRED, toDecimal } from '../../assessment/exact.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import { usdToWan } from '../../platform/money.ts';
import { halfOf } from '../period.ts';
import type { DocumentPaper } from './document-paper.ts';
import type { ChartBlock } from './official-document.ts';
import type { ShownFigures } from './shown-report.ts';

const MOST_BARS = 10;

/** A chart whose caption says its title and unit. */
const chartOf = (
  words: DocumentPaper['words'],
  spec: ChartBlock['spec'] & { unit: string },
  notes: string[] = [],
): ChartBlock => ({
  kind: 'chart',
  caption: filledIn(words.numbered.withUnit, { title: spec.title, unit: spec.unit }),
  spec,
  notes,
});

/** The charts of part 1.2; one without any value is left out. */
export const reportCharts = (figures: ShownFigures, paper: DocumentPaper) => ({
  exportsByMonth: exportsByMonth(figures, paper),
  failuresByCountry: failuresByCountry(figures, paper),
  failureRates: failureRates(figures, paper),
});

/** The half-year's months beside the same ones of the year before, as far as either has any. */
function exportsByMonth({ period, months }: ShownFigures, { words, ...paper }: DocumentPaper): ChartBlock[] {
  const { year } = halfOf(period);
  const of = (of: number) => months.filter(({ month }) => month.startsWith(`${of}-`));
  const series = [year, year - 1].map((each) => ({
    id: String(each),
    name: filledIn(words.years, { year: each }),
    values: of(each).map(({ exportsUsd }) => exportsUsd && usdToWan(exportsUsd)),
  }));
  const values = series.flatMap((line) => line.values);
  if (values.every((value) => value === null)) return [];
  return [
    chartOf(
      words,
      {
        kind: 'line',
        title: words.charts.exportsByMonth,
        unit: words.units.money,
        category: words.columns.month,
        points: of(year).map(({ month }) => paper.monthOfYear(month)),
        series,
      },
      values.includes(null) ? [words.notes.monthsWithoutData] : [],
    ),
  ];
}

function failuresByCountry(
  { failuresByCountry: parts }: ShownFigures,
  { words, country }: DocumentPaper,
): ChartBlock[] {
  if (parts.length === 0) return [];
  const largest = [...parts].sort((a, b) => b.batches - a.batches).slice(0, MOST_BARS);
  return [
    chartOf(
      words,
      {
        kind: 'bar',
        title: words.charts.failuresByCountry,
        unit: words.units.batches,
        places: 0,
        category: words.columns.country,
        names: { value: words.columns.batches },
        bars: largest.map(({ key, batches }) => ({ id: key, label: country(key), value: String(batches) })),
      },
      parts.length > MOST_BARS ? [filledIn(words.notes.onlyLargest, { count: MOST_BARS })] : [],
    ),
  ];
}

/** In the order of time. */
function failureRates({ lastYear, before, current }: ShownFigures, { words, period }: DocumentPaper): ChartBlock[] {
  const halves = [lastYear, before, current];
  if (halves.every(({ failureRateByBatches }) => failureRateByBatches === null)) return [];
  return [
    chartOf(words, {
      kind: 'bar',
      title: words.charts.failureRates,
      unit: words.units.percent,
      isOrdered: true,
      category: words.columns.measure,
      names: { value: words.measures.failureRateByBatches },
      bars: halves.map((sums) => ({
        id: sums.period,
        label: period(sums.period),
        value: sums.failureRateByBatches && toDecimal(exact(sums.failureRateByBatches).mul(HUNDRED)),
      })),
    }),
  ];
}
