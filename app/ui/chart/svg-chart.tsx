import { type CSSProperties, Fragment, type ReactNode, useId } from 'react';
import {
  AXIS_HEIGHT,
  AXIS_WIDTH,
  type Axis,
  BAR_THICKNESS,
  type BarLayout,
  type LineLayout,
  type LinePoint,
  layoutBars,
  layoutLines,
  layoutRanges,
  placeOn,
  type RangeLayout,
} from '../../../server/charts/layout.ts';
import type { PlottedSpec } from '../../../server/charts/spec.ts';
import { HatchPattern, hatchFill } from './hatch.tsx';
import { roomForValues } from './value-room.ts';

/** The server's face of a chart: plain SVG, true text size at any width, no script. Fills its box. */
export function SvgChart({ spec, label }: { spec: PlottedSpec; label: string }) {
  switch (spec.kind) {
    case 'bar':
      return <Bars label={label} layout={layoutBars(spec)} names={spec.names} />;
    case 'line':
      return <Lines label={label} layout={layoutLines(spec)} points={spec.points} />;
    case 'range':
      return <Ranges label={label} layout={layoutRanges(spec)} name={spec.names.value} />;
  }
}

interface PlotProps {
  label: string;
  height: number;
  /** Classes that leave room at the sides, for what hangs out of the plot. */
  room: string;
  style?: CSSProperties;
  children: ReactNode;
}

function Plot({ label, height, room, style, children }: PlotProps) {
  return (
    <div className={room} style={style}>
      <svg role="img" aria-label={label} width="100%" height={height} overflow="visible" className="block text-xs">
        {children}
      </svg>
    </div>
  );
}

/** Vertical lines with a number under each: the axis of charts whose bars lie. */
function LyingAxis({ axis, height, referenceAt }: { axis: Axis; height: number; referenceAt: number | null }) {
  const bottom = height - AXIS_HEIGHT;
  return (
    <>
      {axis.ticks.map(({ value, label }) => {
        const x = `${placeOn(axis, value)}%`;
        return (
          <Fragment key={value}>
            <line x1={x} x2={x} y1={0} y2={bottom} stroke={value === 0 ? 'var(--ink-3)' : 'var(--chart-grid)'} />
            <text data-tick x={x} y={bottom + 18} textAnchor="middle" fill="var(--ink-3)">
              {label}
            </text>
          </Fragment>
        );
      })}
      {referenceAt !== null && (
        <line
          x1={`${referenceAt}%`}
          x2={`${referenceAt}%`}
          y1={0}
          y2={bottom}
          stroke="var(--ink-2)"
          strokeDasharray="3 3"
        />
      )}
    </>
  );
}

function Bars({
  label,
  layout,
  names,
}: {
  label: string;
  layout: BarLayout;
  names: { value: string; projected?: string };
}) {
  const { axis, rows, rowHeight, height, referenceAt } = layout;
  const hatch = useId();
  const zero = placeOn(axis, 0);
  const top = (index: number) => index * rowHeight + (rowHeight - BAR_THICKNESS) / 2;
  const span = (at: number | null) => ({
    x: `${Math.min(zero, at ?? zero)}%`,
    width: `${Math.abs((at ?? zero) - zero)}%`,
  });
  return (
    <Plot label={label} height={height} {...roomForValues(layout)}>
      <HatchPattern id={hatch} />
      <LyingAxis axis={axis} height={height} referenceAt={referenceAt} />
      {names.projected !== undefined && (
        <g data-series={names.projected} fill={hatchFill(hatch)}>
          {rows.map(({ bar, projectedAt }, index) => (
            <rect key={bar.id} y={top(index)} height={BAR_THICKNESS} {...span(projectedAt)} />
          ))}
        </g>
      )}
      <g data-series={names.value} fill="var(--series-1)">
        {rows.map(({ bar, valueAt }, index) => (
          <rect key={bar.id} y={top(index)} height={BAR_THICKNESS} {...span(valueAt)} />
        ))}
      </g>
    </Plot>
  );
}

function Ranges({ label, layout, name }: { label: string; layout: RangeLayout; name: string }) {
  const { axis, rows, rowHeight, height, referenceAt } = layout;
  const middle = (index: number) => index * rowHeight + rowHeight / 2;
  return (
    <Plot label={label} height={height} {...roomForValues(layout)}>
      <LyingAxis axis={axis} height={height} referenceAt={referenceAt} />
      <g data-series={name} stroke="var(--series-1)" strokeWidth={2}>
        {rows.map(({ dot, at, lowAt, highAt }, index) => (
          <Fragment key={dot.id}>
            {lowAt !== null && highAt !== null && (
              <line x1={`${lowAt}%`} x2={`${highAt}%`} y1={middle(index)} y2={middle(index)} opacity={0.55} />
            )}
            {at !== null && (
              <circle
                cx={`${at}%`}
                cy={middle(index)}
                r={5}
                fill={dot.smallSample === undefined ? 'var(--series-1)' : 'var(--page)'}
              />
            )}
          </Fragment>
        ))}
      </g>
    </Plot>
  );
}

function Lines({ label, layout, points }: { label: string; layout: LineLayout; points: readonly string[] }) {
  const { axis, height, plotHeight, columns, series, nameEvery, referenceAt } = layout;
  const y = (value: number) => plotHeight * (1 - placeOn(axis, value) / 100);
  return (
    <Plot label={label} height={height} room="" style={{ paddingInlineStart: AXIS_WIDTH }}>
      {axis.ticks.map(({ value, label: text }) => (
        <Fragment key={value}>
          <line
            x1="0"
            x2="100%"
            y1={y(value)}
            y2={y(value)}
            stroke={value === 0 ? 'var(--ink-3)' : 'var(--chart-grid)'}
          />
          <text data-tick x={-8} y={y(value) + 4} textAnchor="end" fill="var(--ink-3)">
            {text}
          </text>
        </Fragment>
      ))}
      {referenceAt !== null && (
        <line
          x1="0"
          x2="100%"
          y1={plotHeight * (1 - referenceAt / 100)}
          y2={plotHeight * (1 - referenceAt / 100)}
          stroke="var(--ink-2)"
          strokeDasharray="3 3"
        />
      )}
      {points.map((point, index) => (
        <text
          key={point}
          x={`${columns[index] ?? 0}%`}
          y={plotHeight + 20}
          textAnchor="middle"
          fill="var(--ink-3)"
          className={visibility(points.length - 1 - index, nameEvery)}
        >
          {point}
        </text>
      ))}
      {series.map(({ id, name, color, dashed, stretches, last }) => (
        <g key={id} data-series={name} fill="none" stroke={color}>
          <svg
            aria-hidden="true"
            width="100%"
            height={plotHeight}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            overflow="visible"
          >
            {stretches.map((stretch) => (
              <path
                key={stretch[0]?.x}
                d={pathOf(stretch)}
                strokeWidth={2}
                strokeLinejoin="round"
                strokeLinecap="round"
                strokeDasharray={dashed ? '5 4' : undefined}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {last && (
            <circle cx={`${last.point.x}%`} cy={(last.point.y / 100) * plotHeight} r={3.5} fill={color} stroke="none" />
          )}
        </g>
      ))}
    </Plot>
  );
}

// A single point is drawn as a dot: a path of length zero with round ends.
const pathOf = (stretch: readonly LinePoint[]) =>
  stretch.length === 1
    ? `M${stretch[0]?.x} ${stretch[0]?.y}h0`
    : stretch.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

const round = (coordinate: number) => Math.round(coordinate * 100) / 100;

/** Counted from the newest point, which always keeps its name. */
function visibility(fromLast: number, { wide, narrow }: LineLayout['nameEvery']): string | undefined {
  if (fromLast % wide !== 0) return 'hidden';
  return fromLast % narrow === 0 ? undefined : '@max-xl:hidden';
}
