import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ErrorBar,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type DecimalString, formatDecimal, toGeometry } from '../format.ts';
import {
  AXIS_HEIGHT,
  AXIS_WIDTH,
  type Axis,
  layoutBars,
  layoutLines,
  layoutRanges,
  VALUE_ROOM,
} from './layout.ts';
import type { BarSpec, LineSpec, PlottedSpec, RangeSpec } from './spec.ts';
import { HatchPattern } from './svg-chart.tsx';
import { ChartTooltip, type TooltipContent } from './tooltip.tsx';

const BAR_THICKNESS = 14;
const TICK_STYLE = { fill: 'var(--ink-3)', fontSize: 12 } as const;
const NO_ANIMATION = { isAnimationActive: false } as const;

/** The interactive face of a chart, in the box and with the layout of the plain one. Default export for React.lazy. */
export default function InteractiveChart({ spec, width }: { spec: PlottedSpec; width: number }) {
  const plot = plotOf(spec);
  return (
    <ResponsiveContainer width="100%" height={plot.height} initialDimension={{ width, height: plot.height }}>
      {plot.chart}
    </ResponsiveContainer>
  );
}
