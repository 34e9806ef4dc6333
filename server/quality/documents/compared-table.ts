import { exact, HUNDRED, toDecimal, ZERO } from '../../assessment/exact.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import { formatDecimal } from '../../platform/decimal-text.ts';
import type { HalfSums } from '../figures/schema.ts';
import type { DocumentPaper } from './document-paper.ts';
import type { Measure, Unit } from './document-words.ts';
import type { TableBlock } from './official-document.ts';
import type { ShownFigures } from './shown-report.ts';

/** How a measure's value is read, in which unit it is shown, and what its change is: relative, or a difference. */
interface MeasureRow {
  of: (sums: HalfSums) => string | number | null | undefined;
  unit: Unit;
  change: 'relative' | 'difference';
}

const inspection =
  (pick: (sums: NonNullable<HalfSums['inspection']>) => string | number) =>
  ({ inspection: sums }: HalfSums) =>
    sums && pick(sums);

export const MEASURE_ROWS = {
  exports: { of: ({ exports }) => exports?.amountUsd, unit: 'money', change: 'relative' },
  ownBrand: { of: ({ exports }) => exports?.ownBrandAmountUsd, unit: 'money', change: 'relative' },
  ownBrandShare: { of: ({ ownBrandShare }) => ownBrandShare, unit: 'percent', change: 'difference' },
  concentration: { of: ({ concentration }) => concentration, unit: 'index', change: 'difference' },
  inspectedBatches: { of: inspection((sums) => sums.inspectedBatches), unit: 'batches', change: 'relative' },
  inspectedQuantity: { of: inspection((sums) => sums.inspectedQuantity), unit: 'filed', change: 'relative' },
  inspectedAmount: { of: inspection((sums) => sums.inspectedAmountUsd), unit: 'money', change: 'relative' },
  failedBatches: { of: inspection((sums) => sums.failedBatches), unit: 'batches', change: 'relative' },
  failedQuantity: { of: inspection((sums) => sums.failedQuantity), unit: 'filed', change: 'relative' },
  failedAmount: { of: inspection((sums) => sums.failedAmountUsd), unit: 'money', change: 'relative' },
  failureRateByBatches: { of: (sums) => sums.failureRateByBatches, unit: 'percent', change: 'difference' },
  failureRateByAmount: { of: (sums) => sums.failureRateByAmount, unit: 'percent', change: 'difference' },
  returnedBatches: { of: inspection((sums) => sums.returnedBatches), unit: 'batches', change: 'relative' },
  returnedQuantity: { of: inspection((sums) => sums.returnedQuantity), unit: 'filed', change: 'relative' },
  returnedAmount: { of: inspection((sums) => sums.returnedAmountUsd), unit: 'money', change: 'relative' },
  returnRate: { of: ({ returnRate }) => returnRate, unit: 'percent', change: 'difference' },
} as const satisfies Record<Measure, MeasureRow>;

/** Q6, 1.2: every measure in the half-year, the one before and the same one of the year before, with its changes. */
export function comparedTable({ current, before, lastYear }: ShownFigures, paper: DocumentPaper): TableBlock {
  const { words } = paper;
  const right = 'right' as const;
  const rows = Object.entries(MEASURE_ROWS) as [Measure, MeasureRow][];
  return {
    kind: 'table',
    caption: words.tables.compared,
    columns: [
      { title: words.columns.measure, width: 2.7, align: 'left' },
      { title: words.columns.unit, width: 1.5, align: 'center' },
      { title: paper.period(current.period), width: 2.7, align: right },
      { title: paper.period(before.period), width: 2.7, align: right },
      { title: words.columns.changeBefore, width: 1.65, align: right },
      { title: paper.period(lastYear.period), width: 2.7, align: right },
      { title: words.columns.changeLastYear, width: 1.65, align: right },
    ],
    rows: rows.map(([measure, row]) => {
      const [now, then, yearAgo] = [current, before, lastYear].map((sums) => row.of(sums));
      const said = (sums: HalfSums) => (hasData(measure, sums) ? shown(row.of(sums), row.unit, paper) : words.missing);
      return [
        words.measures[measure],
        words.units[row.unit],
        said(current),
        said(before),
        changeOf(now, then, row, paper),
        said(lastYear),
        changeOf(now, yearAgo, row, paper),
      ];
    }),
    notes: [
      words.notes.changes,
      ...[current, before, lastYear].flatMap((sums) => [...inspectionNotes(sums, paper), ...exportNotes(sums, paper)]),
    ],
  };
}

type Value = string | number | null | undefined;

/** A rate of nothing has no value although there are data. */
function shown(value: Value, unit: Unit, paper: DocumentPaper): string {
  if (value === null || value === undefined) return paper.words.inapplicable;
  return paper.inUnit(String(value), unit);
}

const OF_EXPORTS: ReadonlySet<Measure> = new Set(['exports', 'ownBrand', 'ownBrandShare', 'concentration']);

/** Whether what the measure is made of is on file for the half-year at all. */
export const hasData = (measure: Measure, { exports, inspection: inspected }: HalfSums): boolean =>
  (OF_EXPORTS.has(measure) ? exports : inspected) !== null;

/** With its sign. Percent of what it was, or, of shares, the difference in percentage points; nothing grows from zero. */
function changeOf(now: Value, then: Value, { unit, change }: MeasureRow, { words }: DocumentPaper): string {
  if (now === null || now === undefined || then === null || then === undefined) return words.incomparable;
  const [to, from] = [exact(String(now)), exact(String(then))];
  const difference = to.sub(from);
  if (change === 'relative' && from.equals(ZERO)) return difference.equals(ZERO) ? signed('0', 2) : words.incomparable;
  const size = difference.abs();
  const sign = difference.compare(ZERO) < 0 ? '-' : '';
  if (change === 'relative') return signed(sign + toDecimal(size.div(from).mul(HUNDRED)), 2);
  return unit === 'index' ? signed(sign + toDecimal(size), 4) : signed(sign + toDecimal(size.mul(HUNDRED)), 2);
}

const signed = (value: string, places: number) => formatDecimal(value, { places, signed: true });

/** The months that inspection figures leave out. */
export const inspectionNotes = ({ period, missing: { inspectionMonths } }: HalfSums, paper: DocumentPaper): string[] =>
  inspectionMonths.length === 0
    ? []
    : [
        filledIn(paper.words.notes.inspectionMissing, {
          period: paper.period(period),
          months: paper.months(inspectionMonths),
        }),
      ];

/** The lists that exports leave out. */
export const exportNotes = ({ period, missing }: HalfSums, paper: DocumentPaper): string[] =>
  missing.listsFiled >= missing.listsOwed
    ? []
    : [
        filledIn(paper.words.notes.listsMissing, {
          period: paper.period(period),
          owed: missing.listsOwed,
          filed: missing.listsFiled,
        }),
      ];
