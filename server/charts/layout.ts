import { compareDecimals, type DecimalString, formatDecimal, toGeometry } from '../platform/decimal-text.ts';
import type { Bar, BarSpec, HeatSpec, LineSpec, RangeDot, RangeSpec } from './spec.ts';

/*
 * Where things stand, computed once for all faces of a chart: the plain one, the interactive one and the picture. Across the plot positions are percents, so that a
 * server that doesn't know the width can draw text in its true size; down the plot they are pixels.
 */

export interface Tick {
  value: number;
  label: string;
}

export interface Axis {
  domain: readonly [number, number];
  ticks: readonly Tick[];
}

export const AXIS_HEIGHT = 26;
/** Room for the tick labels of a vertical axis. */
export const AXIS_WIDTH = 40;
/** A chart narrower than this (28rem, as in the styles) writes the two values of a pair one above the other. */
export const NARROW_CHART = 448;
/** Room at the right of bars for their values, in pixels. */
const VALUE_ROOM = { single: { wide: 64, narrow: 64 }, pair: { wide: 112, narrow: 60 } } as const;
export const LINE_HEIGHT = 240;
/** Of bars, in pixels. */
export const BAR_THICKNESS = 14;
/** The least distance between two labels at the ends of lines. */
const END_LABEL_GAP = 19;

const TICKS = 4;
const NICE_STEPS = [1, 2, 2.5, 5, 10] as const;

function niceStep(span: number, isWhole: boolean): number {
  const rough = span / TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const isNice = (step: number) => step >= rough * (1 - 1e-9) && (!isWhole || Number.isInteger(step));
  return NICE_STEPS.map((step) => step * magnitude).find(isNice) ?? 10 * magnitude;
}

const decimalsOf = (step: number): number => {
  for (let places = 0; places < 6; places += 1) {
    if (Math.abs(step * 10 ** places - Math.round(step * 10 ** places)) < 1e-9) return places;
  }
  return 6;
};

/** An axis with round ticks over the values, whole ones for counts; it begins at zero unless some are negative. */
export function axisOver(values: readonly DecimalString[], given?: readonly [DecimalString, DecimalString]): Axis {
  const numbers = values.map(toGeometry);
  const low = given ? toGeometry(given[0]) : Math.min(0, ...numbers);
  const high = given ? toGeometry(given[1]) : Math.max(0, ...numbers);
  const step = niceStep(high - low || 1, !given && numbers.every(Number.isInteger));
  const from = given ? low : Math.floor(low / step + 1e-9) * step;
  const to = given ? high : high === low ? from + 1 : Math.ceil(high / step - 1e-9) * step;
  const places = decimalsOf(step);
  const count = Math.floor((to - from) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const label = (from + index * step).toFixed(places);
    return { value: Number(label), label: formatDecimal(label, { places }) };
  });
  return { domain: [from, to], ticks };
}

/** Where a number lies on an axis, in percent of its length; what lies outside stays at the edge. */
export function placeOn({ domain: [from, to] }: Axis, value: number): number {
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}

const placeDecimal = (axis: Axis, value: DecimalString | null | undefined): number | null =>
  value === null || value === undefined ? null : placeOn(axis, toGeometry(value));

const present = (values: readonly (DecimalString | null | undefined)[]): DecimalString[] =>
  values.filter((value) => value !== null && value !== undefined);

/** Largest first; what has no value comes last, in the given order. */
const byValue = (left: { value: DecimalString | null }, right: { value: DecimalString | null }): number => {
  if (left.value === null || right.value === null) return Number(left.value === null) - Number(right.value === null);
  return compareDecimals(right.value, left.value);
};

interface Rows {
  axis: Axis;
  rowHeight: number;
  /** Of rows and axis together, in pixels. */
  height: number;
  /** Where the reference stands, in percent. */
  referenceAt: number | null;
  /** Pixels at the right of the plot, for the values; in a wide and in a narrow chart. */
  valueRoom: { wide: number; narrow: number };
}

// Two lines of small text fit in a plain row, three in a tall one.
const PLAIN_ROW = 32;
const TALL_ROW = 44;
const weight = (label: string) => [...label].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const rowHeightFor = (rows: readonly { label: string; smallSample?: string }[]) =>
  rows.some(({ label, smallSample = '' }) => weight(label + smallSample) > 34) ? TALL_ROW : PLAIN_ROW;

export interface BarLayout extends Rows {
  rows: readonly {
    bar: Bar;
    valueAt: number | null;
    projectedAt: number | null;
    /** Where what is written beside the bar begins. */
    endAt: number;
  }[];
}

export function layoutBars({ bars, names, domain, reference, isOrdered }: BarSpec): BarLayout {
  const sorted = isOrdered ? bars : [...bars].sort(byValue);
  const axis = axisOver(present(sorted.flatMap((bar) => [bar.value, bar.projected, reference?.value])), domain);
  const rowHeight = rowHeightFor(sorted);
  const zero = placeOn(axis, 0);
  return {
    axis,
    rowHeight,
    height: sorted.length * rowHeight + AXIS_HEIGHT,
    referenceAt: placeDecimal(axis, reference?.value),
    valueRoom: names.projected === undefined ? VALUE_ROOM.single : VALUE_ROOM.pair,
    rows: sorted.map((bar) => {
      const valueAt = placeDecimal(axis, bar.value);
      const projectedAt = placeDecimal(axis, bar.projected);
      return { bar, valueAt, projectedAt, endAt: Math.max(zero, valueAt ?? 0, projectedAt ?? 0) };
    }),
  };
}

export interface RangeLayout extends Rows {
  rows: readonly { dot: RangeDot; at: number | null; lowAt: number | null; highAt: number | null; endAt: number }[];
}

export function layoutRanges({ dots, domain, reference }: RangeSpec): RangeLayout {
  const sorted = [...dots].sort(byValue);
  const axis = axisOver(present(sorted.flatMap((dot) => [dot.value, dot.low, dot.high, reference?.value])), domain);
  const rowHeight = rowHeightFor(sorted);
  return {
    axis,
    rowHeight,
    height: sorted.length * rowHeight + AXIS_HEIGHT,
    referenceAt: placeDecimal(axis, reference?.value),
    valueRoom: VALUE_ROOM.single,
    rows: sorted.map((dot) => {
      const [at, lowAt, highAt] = [dot.value, dot.low, dot.high].map((value) => placeDecimal(axis, value));
      return {
        dot,
        at: at ?? null,
        lowAt: lowAt ?? null,
        highAt: highAt ?? null,
        endAt: Math.max(at ?? 0, highAt ?? 0),
      };
    }),
  };
}

export interface LinePoint {
  /** Percent of the plot's width and height, from its top left corner. */
  x: number;
  y: number;
}

export interface LineLayout {
  axis: Axis;
  height: number;
  plotHeight: number;
  referenceAt: number | null;
  /** Where each point in time stands, in percent. */
  columns: readonly number[];
  /** Every how many points one is named, so that the names don't touch. */
  nameEvery: { wide: number; narrow: number };
  series: readonly {
    id: string;
    name: string;
    color: string;
    dashed: boolean;
    /** Unbroken stretches: a gap in the data is a gap in the line. */
    stretches: readonly (readonly LinePoint[])[];
    last: { column: number; point: LinePoint; value: DecimalString } | null;
    /** Pixels from the top, moved apart so that labels don't cover each other. */
    labelTop: number;
  }[];
}

export function layoutLines({ points, series, domain, reference }: LineSpec): LineLayout {
  const axis = axisOver(present([...series.flatMap(({ values }) => [...values]), reference?.value]), domain);
  const plotHeight = LINE_HEIGHT - AXIS_HEIGHT;
  const columns = points.map((_, index) => (points.length > 1 ? (index / (points.length - 1)) * 100 : 50));
  const drawn = series.map(({ id, name, values, dashed = false }, index) => {
    const placed = values.map((value, column) => {
      const at = placeDecimal(axis, value);
      return at === null ? null : { x: columns[column] ?? 0, y: 100 - at };
    });
    return {
      id,
      name,
      dashed,
      color: seriesColor(index),
      stretches: stretchesOf(placed),
      last: lastOf(placed, values),
    };
  });
  const tops = spreadLabels(
    drawn.map(({ last }) => ((last?.point.y ?? 100) / 100) * plotHeight),
    plotHeight,
  );
  return {
    axis,
    height: LINE_HEIGHT,
    plotHeight,
    referenceAt: placeDecimal(axis, reference?.value),
    columns,
    nameEvery: nameEvery(points),
    series: drawn.map((line, index) => ({ ...line, labelTop: tops[index] ?? 0 })),
  };
}

/** As many names as fit beside each other: twelve short ones, fewer long ones. */
function nameEvery(points: readonly string[]): LineLayout['nameEvery'] {
  const longest = Math.max(1, ...points.map(weight));
  const wide = Math.max(1, Math.min(12, Math.floor(60 / longest)));
  return { wide: Math.ceil(points.length / wide), narrow: Math.ceil(points.length / Math.min(4, wide)) };
}

function stretchesOf(points: readonly (LinePoint | null)[]): LinePoint[][] {
  const stretches: LinePoint[][] = [[]];
  for (const point of points) {
    if (point) stretches.at(-1)?.push(point);
    else stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function lastOf(points: readonly (LinePoint | null)[], values: readonly (DecimalString | null)[]) {
  const index = points.findLastIndex((point) => point !== null);
  const [point, value] = [points[index], values[index]];
  return point && value ? { column: index, point, value } : null;
}

/** Moves labels apart, keeping their order: downwards first, then up again from the bottom edge. */
function spreadLabels(tops: readonly number[], bottom: number): number[] {
  const order = tops.map((top, index) => ({ top, index })).sort((left, right) => left.top - right.top);
  let free = Number.NEGATIVE_INFINITY;
  for (const label of order) {
    label.top = Math.max(label.top, free);
    free = label.top + END_LABEL_GAP;
  }
  let limit = bottom;
  for (const label of order.toReversed()) {
    label.top = Math.min(label.top, limit);
    limit = label.top - END_LABEL_GAP;
  }
  return tops.map((top, index) => order.find((label) => label.index === index)?.top ?? top);
}

const SERIES_COLORS = 6;

/** The colour of a series by its position; the same in both faces and in both themes. */
export const seriesColor = (index: number): string => `var(--series-${(index % SERIES_COLORS) + 1})`;

const HEAT_STEPS = 5;

/** Which of the five tints a value gets, from 0 to 4; each step covers a fifth of the domain. */
export function heatStep({ domain }: HeatSpec, value: DecimalString): number {
  const at = placeOn({ domain: [toGeometry(domain[0]), toGeometry(domain[1])], ticks: [] }, toGeometry(value));
  return Math.min(HEAT_STEPS - 1, Math.floor(at / (100 / HEAT_STEPS)));
}
