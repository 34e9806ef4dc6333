import { formatDecimal } from '../platform/decimal-text.ts';
import {
  AXIS_HEIGHT,
  BAR_THICKNESS,
  type BarLayout,
  type LineLayout,
  layoutBars,
  layoutLines,
  placeOn,
} from './layout.ts';
import { paint } from './picture-colors.ts';
import { widthOf, wrapped } from './picture-text.ts';
import type { BarSpec, LineSpec, MissingReason } from './spec.ts';
import { group, line, picture, round, SMALL_SIZE, TEXT_SIZE, tag, text } from './svg-marks.ts';

/** The kinds that reports have; ranges and heat maps are for screens. */
export type PictureSpec = BarSpec | LineSpec;

/** Why a value is missing, in the reader's words. */
export type MissingWords = Record<MissingReason, string>;

/** Of a picture, in pixels; its height follows from what it shows. */
export const PICTURE_WIDTH = 640;
const PADDING = 8;
const LINE_STEP = 15;
const MOST_LABEL_LINES = 3;
const LABELS = { gap: 10, most: 190 };
const LEGEND = { gap: 12, most: 170 };
/** Room above the plot for the unit and for the label of a level to compare with. */
const ABOVE = 22;

/**
 * The third face of a chart, for paper and files: standalone SVG with its labels, drawn from the same layout as the page's
 * faces. A bar without a value says why.
 */
export function svgPicture(spec: PictureSpec, missing: MissingWords): { svg: string; width: number; height: number } {
  const { content, height } = spec.kind === 'bar' ? bars(spec, missing) : lines(spec);
  return { svg: picture(PICTURE_WIDTH, height, content), width: PICTURE_WIDTH, height };
}

interface Drawn {
  content: string[];
  height: number;
}

/** Of the plot in the picture. */
interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const across = ({ left, right }: Frame, percent: number): number => left + ((right - left) * percent) / 100;
const down = ({ top, bottom }: Frame, percent: number): number => top + ((bottom - top) * percent) / 100;

function bars(spec: BarSpec, missing: MissingWords): Drawn {
  const layout = layoutBars(spec);
  const { axis, rows, rowHeight, height } = layout;
  const labelWidth = Math.min(LABELS.most, Math.max(0, ...rows.map(({ bar }) => widthOf(bar.label, TEXT_SIZE))));
  const frame: Frame = {
    left: PADDING + labelWidth + LABELS.gap,
    right: PICTURE_WIDTH - PADDING - layout.valueRoom.wide,
    top: ABOVE,
    bottom: ABOVE + height - AXIS_HEIGHT,
  };
  const middle = (index: number) => frame.top + (index + 0.5) * rowHeight;
  const zero = placeOn(axis, 0);
  const drawn = (name: string, color: string, at: (row: BarLayout['rows'][number]) => number | null) =>
    group(
      name,
      rows
        .map((row, index) => {
          const end = at(row) ?? zero;
          return tag('rect', {
            x: across(frame, Math.min(zero, end)),
            y: middle(index) - BAR_THICKNESS / 2,
            width: across(frame, Math.max(zero, end)) - across(frame, Math.min(zero, end)),
            height: BAR_THICKNESS,
            fill: paint(color),
            'fill-opacity': name === spec.names.projected ? 0.3 : undefined,
          });
        })
        .join(''),
    );
  return {
    height: height + ABOVE + PADDING,
    content: [
      ...aboveOf(spec, layout, frame),
      ...axis.ticks.flatMap(({ value, label }) => {
        const x = across(frame, placeOn(axis, value));
        return [
          line({ x, y: frame.top }, { x, y: frame.bottom }, value === 0 ? 'var(--ink-3)' : 'var(--chart-grid)'),
          text(label, {
            x,
            y: frame.bottom + 18,
            color: 'var(--ink-3)',
            anchor: 'middle',
            mark: { 'data-tick': value },
          }),
        ];
      }),
      ...(spec.names.projected === undefined
        ? []
        : [drawn(spec.names.projected, 'var(--series-1)', ({ projectedAt }) => projectedAt)]),
      drawn(spec.names.value, 'var(--series-1)', ({ valueAt }) => valueAt),
      ...rows.flatMap(({ bar, endAt }, index) => [
        ...labelLines(bar.label, labelWidth, middle(index)),
        text(writtenValue(bar, spec.places, missing), {
          x: across(frame, endAt) + 6,
          y: middle(index) + 4.5,
          size: TEXT_SIZE,
          color: bar.value === null ? 'var(--ink-3)' : 'var(--ink)',
        }),
      ]),
    ],
  };
}

function writtenValue(
  { value, projected, missing = 'noData' }: BarSpec['bars'][number],
  places: number | undefined,
  words: MissingWords,
) {
  if (value === null) return words[missing];
  const plain = formatDecimal(value, { places });
  return projected === null || projected === undefined || projected === value
    ? plain
    : `${plain} → ${formatDecimal(projected, { places })}`;
}

/** At the right of their column, in the middle of the row. */
function labelLines(label: string, width: number, middle: number): string[] {
  const shown = wrapped(label, { size: TEXT_SIZE, width, lines: MOST_LABEL_LINES });
  const first = middle - ((shown.length - 1) * LINE_STEP) / 2 + 4.5;
  return shown.map((part, at) =>
    text(part, { x: PADDING + width, y: first + at * LINE_STEP, size: TEXT_SIZE, color: 'var(--ink)', anchor: 'end' }),
  );
}

/** The unit at the left above the plot, and what values are compared with. */
function aboveOf(
  { unit, reference }: PictureSpec,
  { referenceAt }: { referenceAt: number | null },
  frame: Frame,
): string[] {
  return [
    ...(unit === undefined ? [] : [text(unit, { x: PADDING, y: 13, color: 'var(--ink-3)' })]),
    ...(reference && referenceAt !== null
      ? [text(reference.label, { x: across(frame, referenceAt), y: 13, anchor: 'middle' })]
      : []),
  ];
}

function lines(spec: LineSpec): Drawn {
  const layout = layoutLines(spec);
  const { axis, plotHeight, height, columns, nameEvery } = layout;
  const tickWidth = Math.max(0, ...axis.ticks.map(({ label }) => widthOf(label, SMALL_SIZE)));
  const endings = layout.series.map(({ name, last }) => ({
    name: wrapped(name, { size: TEXT_SIZE, width: LEGEND.most, lines: 1 })[0] ?? '',
    value: last ? formatDecimal(last.value, { places: spec.places }) : '',
  }));
  const legend = Math.max(0, ...endings.map(({ name, value }) => widthOf(`${name} ${value}`, TEXT_SIZE)));
  const frame: Frame = {
    left: PADDING + tickWidth + LABELS.gap,
    right: PICTURE_WIDTH - PADDING - legend - LEGEND.gap,
    top: ABOVE,
    bottom: ABOVE + plotHeight,
  };
  return {
    height: height + ABOVE + PADDING,
    content: [
      ...aboveOf(spec, { referenceAt: null }, frame),
      ...axis.ticks.flatMap(({ value, label }) => {
        const y = down(frame, 100 - placeOn(axis, value));
        return [
          line({ x: frame.left, y }, { x: frame.right, y }, value === 0 ? 'var(--ink-3)' : 'var(--chart-grid)'),
          text(label, {
            x: frame.left - 8,
            y: y + 4,
            color: 'var(--ink-3)',
            anchor: 'end',
            mark: { 'data-tick': value },
          }),
        ];
      }),
      ...referenceLine(spec, layout, frame),
      ...spec.points.flatMap((point, index) =>
        (spec.points.length - 1 - index) % nameEvery.wide === 0
          ? [
              text(point, {
                x: across(frame, columns[index] ?? 0),
                y: frame.bottom + 20,
                color: 'var(--ink-3)',
                anchor: 'middle',
              }),
            ]
          : [],
      ),
      ...layout.series.flatMap((series, index) => [
        group(series.name, seriesLine(series, frame)),
        text(`${endings[index]?.name} ${endings[index]?.value}`.trimEnd(), {
          x: frame.right + LEGEND.gap,
          y: frame.top + series.labelTop + 4.5,
          size: TEXT_SIZE,
          color: series.color,
        }),
      ]),
    ],
  };
}

function referenceLine({ reference }: LineSpec, { referenceAt }: LineLayout, frame: Frame): string[] {
  if (!reference || referenceAt === null) return [];
  const y = down(frame, 100 - referenceAt);
  return [
    line({ x: frame.left, y }, { x: frame.right, y }, 'var(--ink-2)', '3 3'),
    text(reference.label, { x: frame.right, y: y - 5, anchor: 'end' }),
  ];
}

function seriesLine({ color, dashed, stretches, last }: LineLayout['series'][number], frame: Frame): string {
  const place = ({ x, y }: { x: number; y: number }) => `${round(across(frame, x))} ${round(down(frame, y))}`;
  const strokes = stretches.map(([first, ...others]) =>
    tag('path', {
      // A single point is drawn as a dot: a path of length zero with round ends.
      d: first ? `M${place(first)}${others.map((point) => `L${place(point)}`).join('') || 'h0.01'}` : '',
      fill: 'none',
      stroke: paint(color),
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'stroke-dasharray': dashed ? '5 4' : undefined,
    }),
  );
  const dot =
    last &&
    tag('circle', { cx: across(frame, last.point.x), cy: down(frame, last.point.y), r: 3.5, fill: paint(color) });
  return strokes.join('') + (dot ?? '');
}
