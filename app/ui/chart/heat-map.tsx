import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { heatStep } from '../../../server/charts/layout.ts';
import type { HeatCell, HeatSpec } from '../../../server/charts/spec.ts';
import { Missing } from '../figures.tsx';
import { formatDecimal } from '../format.ts';
import { scrollRegion } from '../scroll-region.ts';

const LEAD = 'min-w-32 py-1.5 pe-2 text-start align-middle text-sm font-medium';
const HEAD = 'text-ink-2 px-2 py-1.5 text-center align-bottom text-xs font-medium';

const STEPS = [0, 1, 2, 3, 4] as const;

/** Two things crossed, as a real table: each cell says its number, the tint only helps to find it. */
export function HeatMap({ spec }: { spec: HeatSpec }) {
  return (
    <div className="table-scroll" {...scrollRegion(spec.title)}>
      <table className="heat-map">
        <caption className="sr-only">{spec.title}</caption>
        <thead>
          <tr>
            <th scope="col" className={LEAD}>
              {spec.category}
            </th>
            {spec.columns.map(({ id, label }) => (
              <th key={id} scope="col" className={HEAD}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.rows.map(({ id, label, href, cells }) => (
            <tr key={id}>
              <th scope="row" className={LEAD}>
                {href ? <Link to={href}>{label}</Link> : label}
              </th>
              {spec.columns.map((column, index) => (
                <Cell key={column.id} spec={spec} cell={cells[index] ?? { value: null }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ spec, cell: { value, missing = 'noData', href } }: { spec: HeatSpec; cell: HeatCell }) {
  if (value === null) {
    return (
      <td>
        <Missing reason={missing} />
      </td>
    );
  }
  const step = heatStep(spec, value);
  const text = formatDecimal(value, { places: spec.places ?? 0 });
  return (
    <td className="ink-fast" style={{ background: `var(--heat-${step})`, color: `var(--heat-ink-${step})` }}>
      {href ? (
        <Link to={href} className="text-current no-underline hover:text-current hover:underline">
          {text}
        </Link>
      ) : (
        text
      )}
    </td>
  );
}

/** Which tint stands for how much. */
export function HeatLegend({ spec }: { spec: HeatSpec }) {
  const { t } = useTranslation();
  const [from, to] = spec.domain;
  return (
    <div
      className="text-ink-2 figures flex items-center gap-2 text-xs"
      role="img"
      aria-label={t('chart.heatScale', { from, to })}
    >
      {from}
      <span className="flex">
        {STEPS.map((step) => (
          <span key={step} className="ink-fast h-2.5 w-6" style={{ background: `var(--heat-${step})` }} />
        ))}
      </span>
      {to}
    </div>
  );
}
