import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { lazy, type ReactNode, Suspense, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AXIS_HEIGHT, layoutBars, layoutLines, layoutRanges } from '../../../server/charts/layout.ts';
import type {
  BarSpec,
  ChartSpec,
  LineSpec,
  MissingReason,
  PlottedSpec,
  RangeSpec,
} from '../../../server/charts/spec.ts';
import { Missing } from '../figures.tsx';
import { type DecimalString, formatDecimal } from '../format.ts';
import { Icon } from '../icon.tsx';
import { ChartTable } from './chart-table.tsx';
import { HeatLegend, HeatMap } from './heat-map.tsx';
import { SvgChart } from './svg-chart.tsx';
import { useSizeOnceSeen } from './use-size-once-seen.ts';
import { roomForValues } from './value-room.ts';

const InteractiveChart = lazy(() => import('./interactive-chart.tsx'));

/** A chart with its caption, its legend and the table behind it. Drawn by the server, then made interactive in place. */
export function Chart({ spec }: { spec: ChartSpec }) {
  const titleId = useId();
  return (
    <figure aria-labelledby={titleId} className="chart @container">
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p id={titleId} className="font-semibold">
          {spec.title}
          {spec.unit && <span className="text-ink-3 ms-2 text-sm font-normal">{spec.unit}</span>}
        </p>
        <Legend spec={spec} />
      </figcaption>
      <Body spec={spec} />
      {spec.note && <p className="text-ink-3 max-w-text mt-2 text-xs">{spec.note}</p>}
      {spec.kind !== 'heat' && <TableToggle spec={spec} />}
    </figure>
  );
}

function Body({ spec }: { spec: ChartSpec }) {
  switch (spec.kind) {
    case 'bar':
      return <BarBody spec={spec} />;
    case 'range':
      return <RangeBody spec={spec} />;
    case 'line':
      return <LineBody spec={spec} />;
    case 'heat':
      return <HeatMap spec={spec} />;
  }
}

/** The plain face at first; the interactive one once the page is alive and the chart is on screen. */
function Faces({ spec }: { spec: PlottedSpec }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const size = useSizeOnceSeen(box);
  const label = spec.unit ? t('chart.labelWithUnit', { title: spec.title, unit: spec.unit }) : spec.title;
  const plain = <SvgChart spec={spec} label={label} />;
  return (
    <div ref={box}>
      {size === null ? (
        plain
      ) : (
        <>
          <div className="print:hidden">
            <Suspense fallback={plain}>
              <InteractiveChart spec={spec} label={label} {...size} />
            </Suspense>
          </div>
          {/* Paper gets the plain face: it fits any width. */}
          <div className="hidden print:block">{plain}</div>
        </>
      )}
    </div>
  );
}

function BarBody({ spec }: { spec: BarSpec }) {
  const { names, places } = spec;
  const { rows, ...layout } = layoutBars(spec);
  const say = useSay(places);
  return (
    <RowsBody
      spec={spec}
      {...layout}
      rows={rows.map(({ bar: { projected, ...bar }, endAt }) => ({
        ...bar,
        endAt,
        projected: projected !== bar.value ? projected : undefined,
        words: say([
          [names.value, bar.value, bar.missing],
          [names.projected, projected, bar.missing],
        ]),
      }))}
    />
  );
}

function RangeBody({ spec }: { spec: RangeSpec }) {
  const { names, places } = spec;
  const { rows, ...layout } = layoutRanges(spec);
  const say = useSay(places);
  return (
    <RowsBody
      spec={spec}
      {...layout}
      rows={rows.map(({ dot, endAt }) => ({
        ...dot,
        endAt,
        words: say([
          [names.value, dot.value, dot.missing],
          [names.low, dot.low, dot.missing],
          [names.high, dot.high, dot.missing],
        ]),
      }))}
    />
  );
}

type NamedFigure = [name: string | undefined, value: DecimalString | null | undefined, missing?: MissingReason];

/** A row's figures in one sentence, for those who don't see the drawing. */
function useSay(places: number | undefined) {
  const { t } = useTranslation();
  return (figures: readonly NamedFigure[]) =>
    figures
      .flatMap(([name, value, missing = 'noData']) =>
        name === undefined
          ? []
          : t('chart.figure', {
              name,
              value: value === null || value === undefined ? t(`status.${missing}`) : formatDecimal(value, { places }),
            }),
      )
      .join(t('listSeparator'));
}

interface RowLabel {
  id: string;
  label: string;
  href?: string;
  value: DecimalString | null;
  /** Written after the value, where it differs. */
  projected?: DecimalString | null;
  missing?: MissingReason;
  smallSample?: string;
  /** Where the value is written, in percent of the plot. */
  endAt: number;
  words: string;
}

/** Names at the left, the plot, values at the ends: the words around both faces. */
function RowsBody({
  spec,
  rows,
  rowHeight,
  referenceAt,
  valueRoom,
}: {
  spec: BarSpec | RangeSpec;
  rows: readonly RowLabel[];
  rowHeight: number;
  referenceAt: number | null;
  valueRoom: { wide: number; narrow: number };
}) {
  const style = { height: rowHeight };
  const values = roomForValues({ valueRoom });
  return (
    <div
      className={clsx(
        'grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)] gap-x-3 sm:gap-x-4',
        spec.reference && 'pt-4',
      )}
    >
      <ul className="max-w-[min(18rem,34cqw)]" style={{ paddingBottom: AXIS_HEIGHT }}>
        {rows.map(({ id, label, href, words, smallSample }) => (
          <li key={id} style={style} className="flex items-center text-sm leading-[1.15] @max-md:text-xs">
            <span className="line-clamp-3">
              {href ? (
                <Link to={href} className="text-ink hover:text-accent-strong no-underline hover:underline">
                  {label}
                </Link>
              ) : (
                label
              )}
              {smallSample && <span className="text-ink-3"> {smallSample}</span>}
            </span>
            <span className="sr-only">{words}</span>
          </li>
        ))}
      </ul>
      <div className="relative">
        <Faces spec={spec} />
        <div
          aria-hidden="true"
          className={clsx('pointer-events-none absolute inset-0', values.room)}
          style={values.style}
        >
          <div className="relative h-full">
            {spec.reference && referenceAt !== null && (
              <span
                className="text-ink-2 absolute -top-4.5 -translate-x-1/2 text-xs whitespace-nowrap"
                style={{ left: `${referenceAt}%` }}
              >
                {spec.reference.label}
              </span>
            )}
            {rows.map((row, index) => (
              <span
                key={row.id}
                className="figures absolute flex items-center gap-x-1 ps-2 text-sm leading-[1.15] whitespace-nowrap @max-md:flex-col @max-md:items-start @max-md:justify-center @max-md:text-xs"
                style={{ ...style, top: index * rowHeight, left: `${row.endAt}%` }}
              >
                <EndValue {...row} places={spec.places} />
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function EndValue({ value, projected, missing = 'noData', places }: RowLabel & { places: number | undefined }) {
  if (value === null) return <Missing reason={missing} className="bg-page pe-1" />;
  return (
    <>
      {formatDecimal(value, { places })}
      {projected && (
        <span className="text-ink-3">
          <Icon name="arrowRight" className="me-1 size-3 align-[-0.1em] @max-md:hidden" />
          {formatDecimal(projected, { places })}
        </span>
      )}
    </>
  );
}

/** The plot with the name and newest value at the end of each line; in a narrow box under the plot. */
function LineBody({ spec }: { spec: LineSpec }) {
  const { series } = layoutLines(spec);
  return (
    <div className="pt-2">
      <div className="gap-x-4 @lg:grid @lg:grid-cols-[minmax(0,1fr)_max-content]">
        <Faces spec={spec} />
        <ul className="relative text-sm leading-tight @max-lg:mt-2 @max-lg:space-y-1 @lg:w-44 @2xl:w-52">
          {series.map(({ id, name, color, last, labelTop }) => (
            <li
              key={id}
              className="flex items-baseline gap-x-1.5 @lg:absolute @lg:inset-x-0 @lg:-translate-y-1/2"
              style={{ top: labelTop, color }}
              title={name}
            >
              <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-current @lg:hidden" />
              <span className="@lg:truncate">{name}</span>
              <span className="figures font-semibold">
                {last ? formatDecimal(last.value, { places: spec.places }) : null}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Legend({ spec }: { spec: ChartSpec }) {
  if (spec.kind === 'heat') return <HeatLegend spec={spec} />;
  if (spec.kind !== 'bar' || spec.names.projected === undefined) return null;
  return (
    <ul className="text-ink-2 flex flex-wrap gap-x-4 text-xs">
      <LegendEntry swatch="bg-accent ink-fast">{spec.names.value}</LegendEntry>
      <LegendEntry swatch="hatched">{spec.names.projected}</LegendEntry>
    </ul>
  );
}

const LegendEntry = ({ swatch, children }: { swatch: string; children: ReactNode }) => (
  <li className="flex items-center gap-1.5">
    <span className={clsx('h-2.5 w-5', swatch)} />
    {children}
  </li>
);

function TableToggle({ spec }: { spec: PlottedSpec }) {
  const { t } = useTranslation();
  return (
    <details className="menu no-print mt-2">
      <summary className="text-ink-2 hover:text-ink inline-flex min-h-8 items-center gap-1 text-sm">
        <Icon name="chevron" className="chevron size-3.5" />
        {t('chart.showTable')}
      </summary>
      <div className="mt-2 max-w-4xl">
        <ChartTable spec={spec} />
      </div>
    </details>
  );
}
