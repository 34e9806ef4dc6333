import { exact, HUNDRED, toDecimal } from '../../assessment/exact.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import { halfOf } from '../period.ts';
import type { DocumentPaper } from './document-paper.ts';
import type { ChartBlock } from './official-document.ts';
import type { ShownFigures } from './shown-report.ts';

const MOST_BARS = 10;
const TEN_THOUSAND = exact('10000');

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
    values: of(each).map(({ exportsUsd }) => exportsUsd && toDecimal(exact(exportsUsd).div(TEN_THOUSAND))),
  }));
  const values = series.flatMap((line) => line.values);
  if (values.every((value) => value === null)) return [];
  const title = words.charts.exportsByMonth;
  const unit = words.units.money;
  return [
    {
      kind: 'chart',
      caption: filledIn(words.numbered.withUnit, { title, unit }),
      spec: {
        kind: 'line',
        title,
        unit,
        category: words.columns.month,
        points: of(year).map(({ month }) => paper.monthOfYear(month)),
        series,
      },
      notes: values.includes(null) ? [words.notes.monthsWithoutData] : [],
    },
  ];
}

function failuresByCountry(
  { failuresByCountry: parts }: ShownFigures,
  { words, country }: DocumentPaper,
): ChartBlock[] {
  if (parts.length === 0) return [];
  const largest = [...parts].sort((a, b) => b.batches - a.batches).slice(0, MOST_BARS);
  const title = words.charts.failuresByCountry;
  const unit = words.units.batches;
  return [
    {
      kind: 'chart',
      caption: filledIn(words.numbered.withUnit, { title, unit }),
      spec: {
        kind: 'bar',
        title,
        unit,
        places: 0,
        category: words.columns.country,
        names: { value: words.columns.batches },
        bars: largest.map(({ key, batches }) => ({ id: key, label: country(key), value: String(batches) })),
      },
      notes: parts.length > MOST_BARS ? [filledIn(words.notes.onlyLargest, { count: MOST_BARS })] : [],
    },
  ];
}

/** In the order of time. */
function failureRates({ lastYear, before, current }: ShownFigures, { words, period }: DocumentPaper): ChartBlock[] {
  const halves = [lastYear, before, current];
  if (halves.every(({ failureRateByBatches }) => failureRateByBatches === null)) return [];
  const title = words.charts.failureRates;
  const unit = words.units.percent;
  return [
    {
      kind: 'chart',
      caption: filledIn(words.numbered.withUnit, { title, unit }),
      spec: {
        kind: 'bar',
        title,
        unit,
        isOrdered: true,
        category: words.columns.measure,
        names: { value: words.measures.failureRateByBatches },
        bars: halves.map((sums) => ({
          id: sums.period,
          label: period(sums.period),
          value: sums.failureRateByBatches && toDecimal(exact(sums.failureRateByBatches).mul(HUNDRED)),
        })),
      },
      notes: [],
    },
  ];
}
