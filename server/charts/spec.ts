import type { DecimalString } from '../platform/decimal-text.ts';

/** Why there is no number. None of them is zero, and none looks like another. */
export type MissingReason = 'noData' | 'inapplicable' | 'unassessed';

/** What every chart says of itself. All texts come in the reader's language. */
interface SpecBase {
  title: string;
  /** Of all values: '%', 万美元. Stands beside the title, not at each number. */
  unit?: string;
  /** Source, period, how to read it. */
  note?: string;
  /** Digits after the point in labels and tables; two unless said. */
  places?: number;
  /** What is compared: the header of the table's first column. */
  category: string;
  /** The axis, where the values don't decide: ['0', '100'] for percents. */
  domain?: readonly [from: DecimalString, to: DecimalString];
  /** A level to compare with: a target, a mean, where it should stand today. */
  reference?: { value: DecimalString; label: string };
}

/** Compares things; drawn sorted by value. With `projected`, a hatched bar shows what is still to be verified. */
export interface BarSpec extends SpecBase {
  kind: 'bar';
  names: { value: string; projected?: string };
  bars: readonly Bar[];
  /** For what has an order of its own, as ages and levels: the bars stay as given. */
  isOrdered?: boolean;
}
export interface Bar {
  id: string;
  label: string;
  value: DecimalString | null;
  projected?: DecimalString | null;
  /** Why there is no value. */
  missing?: MissingReason;
  href?: string;
}

/** Shows how things moved over time. A null is a gap, never a zero. */
export interface LineSpec extends SpecBase {
  kind: 'line';
  /** The points in time, in words and in order. */
  points: readonly string[];
  series: readonly LineSeries[];
}
export interface LineSeries {
  id: string;
  name: string;
  values: readonly (DecimalString | null)[];
  /** For what is not certain: projections. */
  dashed?: boolean;
}

/** Rates with their uncertainty: a dot with a range; drawn sorted by value. */
export interface RangeSpec extends SpecBase {
  kind: 'range';
  names: { value: string; low: string; high: string };
  dots: readonly RangeDot[];
}
export interface RangeDot {
  id: string;
  label: string;
  value: DecimalString | null;
  low: DecimalString | null;
  high: DecimalString | null;
  missing?: MissingReason;
  /** A remark for a small sample, in words; the dot is drawn hollow. */
  smallSample?: string;
  href?: string;
}

/** Two things crossed (zone by theme): a table whose cells are tinted by value. */
export interface HeatSpec extends SpecBase {
  kind: 'heat';
  domain: readonly [from: DecimalString, to: DecimalString];
  columns: readonly { id: string; label: string }[];
  rows: readonly HeatRow[];
}
export interface HeatRow {
  id: string;
  label: string;
  href?: string;
  /** One for each column, in its order. */
  cells: readonly HeatCell[];
}
export interface HeatCell {
  value: DecimalString | null;
  missing?: MissingReason;
  href?: string;
}

/** The one description of a chart; its server face and its interactive face are drawn from the same. */
export type ChartSpec = BarSpec | LineSpec | RangeSpec | HeatSpec;

/** The kinds that have an axis, and so two faces. */
export type PlottedSpec = Exclude<ChartSpec, HeatSpec>;
