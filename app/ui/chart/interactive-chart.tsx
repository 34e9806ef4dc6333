import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ErrorBar,
  Line,
  LineChart,
  ReferenceLine,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import {
  AXIS_HEIGHT,
  AXIS_WIDTH,
  type Axis,
  BAR_THICKNESS,
  layoutBars,
  layoutLines,
  layoutRanges,
} from '../../../server/charts/layout.ts';
import type { BarSpec, LineSpec, MissingReason, PlottedSpec, RangeSpec } from '../../../server/charts/spec.ts';
import { type DecimalString, formatDecimal, toGeometry } from '../format.ts';
import { HatchPattern, hatchFill } from './hatch.tsx';
import { ChartTooltip, type TooltipLine } from './tooltip.tsx';

export interface InteractiveChartProps {
  spec: PlottedSpec;
  label: string;
  /** Of the plot's box, so that the first drawing already fits. */
  width: number;
  /** Whether the whole chart is narrower than NARROW_CHART. */
  narrow: boolean;
}

/** The interactive face of a chart: same box, same layout, plus a tooltip. Default export for React.lazy. */
export default function InteractiveChart({ spec, label, width, narrow }: InteractiveChartProps) {
  const { t } = useTranslation();
  const hatch = useId();
  const say: Say = (value, missing = 'noData') =>
    value === null || value === undefined ? t(`status.${missing}`) : formatDecimal(value, { places: spec.places });
  const frame: Frame = { width, size: narrow ? 'narrow' : 'wide', hatch };
  // Every value stands in the chart's table, which keyboards and screen readers reach; this is a picture of it.
  return (
    <div role="img" aria-label={label}>
      {plotOf(spec, frame, say)}
    </div>
  );
}

function plotOf(spec: PlottedSpec, frame: Frame, say: Say): ReactElement {
  switch (spec.kind) {
    case 'bar':
      return bars(spec, frame, say);
    case 'line':
      return lines(spec, frame, say);
    case 'range':
      return ranges(spec, frame, say);
  }
}

interface Frame {
  width: number;
  size: 'narrow' | 'wide';
  /** Id of the hatch pattern. */
  hatch: string;
}

type Say = (value: DecimalString | null | undefined, missing?: MissingReason) => string;

const TICK_STYLE = { fill: 'var(--ink-3)', fontSize: 12 } as const;
const STILL = { isAnimationActive: false } as const;
const sized = ({ width }: Frame, height: number, right: number) => ({
  width,
  height,
  margin: { top: 0, right, bottom: 0, left: 0 },
  accessibilityLayer: false,
});

const scaleOf = ({ domain, ticks }: Axis) => ({
  type: 'number' as const,
  domain: [...domain],
  ticks: ticks.map(({ value }) => value),
  tickFormatter: (value: number) => ticks.find((tick) => tick.value === value)?.label ?? '',
  interval: 0,
  allowDataOverflow: true,
  axisLine: false,
  tickLine: false,
  tick: TICK_STYLE,
});

const lyingAxis = (axis: Axis, dataKey?: string) => (
  <XAxis {...scaleOf(axis)} dataKey={dataKey} height={AXIS_HEIGHT} tickMargin={4} />
);

const GRID_STROKE = 'var(--chart-grid)';

const ZERO_STROKE = 'var(--ink-3)';

const referenceStroke = { stroke: 'var(--ink-2)', strokeDasharray: '3 3' } as const;

const cursor = { fill: 'var(--chart-band)', stroke: 'none' } as const;

/** What a tooltip shows for one row or point. */
interface Datum {
  title: string;
  lines: TooltipLine[];
}

interface BarDatum extends Datum {
  value: number;
  /** From verified to projected; stacked on the value. */
  rest: number;
}

function bars(spec: BarSpec, frame: Frame, say: Say): ReactElement {
  const { axis, rows, height, valueRoom } = layoutBars(spec);
  const { names, reference } = spec;
  const data = rows.map(({ bar }): BarDatum => {
    const value = toGeometry(bar.value ?? '0');
    const lines: TooltipLine[] = [{ name: names.value, text: say(bar.value, bar.missing), color: 'var(--series-1)' }];
    if (names.projected !== undefined) {
      lines.push({ name: names.projected, text: say(bar.projected, bar.missing), hatched: true });
    }
    return { title: bar.label, lines, value, rest: Math.max(0, toGeometry(bar.projected ?? '0') - value) };
  });
  return (
    <BarChart {...sized(frame, height, valueRoom[frame.size])} data={data} layout="vertical" barCategoryGap={0}>
      <HatchPattern id={frame.hatch} />
      <CartesianGrid stroke={GRID_STROKE} horizontal={false} />
      <ReferenceLine x={0} stroke={ZERO_STROKE} />
      {lyingAxis(axis)}
      <YAxis type="category" dataKey="title" hide />
      <Tooltip content={ChartTooltip} cursor={cursor} {...STILL} />
      <Bar
        dataKey="value"
        name={names.value}
        stackId="score"
        fill="var(--series-1)"
        barSize={BAR_THICKNESS}
        {...STILL}
      />
      {names.projected !== undefined && (
        <Bar
          dataKey="rest"
          name={names.projected}
          stackId="score"
          fill={hatchFill(frame.hatch)}
          barSize={BAR_THICKNESS}
          {...STILL}
        />
      )}
      {reference && <ReferenceLine x={toGeometry(reference.value)} {...referenceStroke} />}
    </BarChart>
  );
}

interface RangeDatum extends Datum {
  x: number;
  y: number;
  spread: [number, number];
  hollow: boolean;
}

function ranges(spec: RangeSpec, frame: Frame, say: Say): ReactElement {
  const { axis, rows, height, valueRoom } = layoutRanges(spec);
  const { names, reference } = spec;
  const data = rows.flatMap(({ dot }, index): RangeDatum[] => {
    if (dot.value === null) return [];
    const x = toGeometry(dot.value);
    const lines: TooltipLine[] = [
      { name: names.value, text: say(dot.value, dot.missing), color: 'var(--series-1)' },
      { name: names.low, text: say(dot.low, dot.missing) },
      { name: names.high, text: say(dot.high, dot.missing) },
    ];
    const spread: [number, number] = [x - toGeometry(dot.low ?? dot.value), toGeometry(dot.high ?? dot.value) - x];
    return [
      { title: dot.label, lines, x, y: rows.length - index - 0.5, spread, hollow: dot.smallSample !== undefined },
    ];
  });
  return (
    <ScatterChart {...sized(frame, height, valueRoom[frame.size])}>
      <CartesianGrid stroke={GRID_STROKE} horizontal={false} />
      <ReferenceLine x={0} stroke={ZERO_STROKE} />
      {lyingAxis(axis, 'x')}
      <YAxis type="number" dataKey="y" domain={[0, rows.length]} hide />
      <Tooltip content={ChartTooltip} cursor={false} {...STILL} />
      <Scatter
        data={data}
        name={names.value}
        fill="var(--series-1)"
        shape={(mark: MarkPlace) => <RangeMark {...mark} name={names.value} />}
        {...STILL}
      >
        <ErrorBar
          dataKey="spread"
          direction="x"
          width={0}
          strokeWidth={2}
          stroke="var(--series-1)"
          opacity={0.55}
          {...STILL}
        />
      </Scatter>
      {reference && <ReferenceLine x={toGeometry(reference.value)} {...referenceStroke} />}
    </ScatterChart>
  );
}

interface MarkPlace {
  cx?: number;
  cy?: number;
  payload?: RangeDatum;
}

function RangeMark({ cx, cy, payload, name }: MarkPlace & { name: string }) {
  const fill = payload?.hollow ? 'var(--page)' : 'var(--series-1)';
  return <circle data-series={name} cx={cx} cy={cy} r={5} fill={fill} stroke="var(--series-1)" strokeWidth={2} />;
}

interface LineDatum extends Datum {
  values: (number | null)[];
}

function lines(spec: LineSpec, frame: Frame, say: Say): ReactElement {
  const layout = layoutLines(spec);
  const { axis, height, series, nameEvery } = layout;
  const data = spec.points.map((point, column): LineDatum => {
    const values = spec.series.map((line) => line.values[column] ?? null);
    return {
      title: point,
      values: values.map((value) => (value === null ? null : toGeometry(value))),
      lines: series.map(({ name, color }, index) => ({ name, color, text: say(values[index]) })),
    };
  });
  return (
    <LineChart {...sized(frame, height, 0)} data={data}>
      <CartesianGrid stroke={GRID_STROKE} vertical={false} />
      <ReferenceLine y={0} stroke={ZERO_STROKE} />
      <XAxis
        dataKey="title"
        height={AXIS_HEIGHT}
        tickMargin={6}
        ticks={spec.points.filter((_, index) => (spec.points.length - 1 - index) % nameEvery[frame.size] === 0)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={TICK_STYLE}
      />
      <YAxis {...scaleOf(axis)} width={AXIS_WIDTH} tickMargin={2} />
      <Tooltip content={ChartTooltip} cursor={{ stroke: 'var(--rule-strong)' }} {...STILL} />
      {series.map(({ id, name, color, dashed, last }, index) => (
        <Line
          key={id}
          name={name}
          dataKey={(datum: LineDatum) => datum.values[index]}
          stroke={color}
          strokeWidth={2}
          strokeDasharray={dashed ? '5 4' : undefined}
          strokeLinejoin="round"
          strokeLinecap="round"
          dot={(dot) => <EndDot key={dot.key} {...dot} isLast={last?.column === dot.index} />}
          activeDot={{ r: 4, fill: color, stroke: 'var(--page)' }}
          {...STILL}
        />
      ))}
      {spec.reference && <ReferenceLine y={toGeometry(spec.reference.value)} {...referenceStroke} />}
    </LineChart>
  );
}

/** Only the newest point of a line has a dot, as in the plain face. */
function EndDot({ cx, cy, stroke, isLast }: { cx?: number; cy?: number; stroke?: string; isLast: boolean }) {
  return isLast ? <circle cx={cx} cy={cy} r={3.5} fill={stroke} /> : null;
}
