import { useTranslation } from 'react-i18next';
import type { Bar, BarSpec } from '../../../server/charts/spec.ts';
import { usdToWan } from '../../../server/platform/money.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { type RowsAsked, rowsAddress } from './figure-addresses.ts';
import type { QualityDashboard } from './read-quality.server.ts';

interface ChartsProps {
  zone: string;
  dashboard: QualityDashboard;
}

/** Where the exports of the half-year went, and what they were. */
export function ExportCharts({ zone, dashboard }: ChartsProps) {
  const { t } = useTranslation('qualityFigures');
  const base = { unit: t('unit.usd'), names: { value: t('bars.amount') }, zone, period: dashboard.period } as const;
  return (
    <div className="mt-10 grid gap-x-12 gap-y-10 xl:grid-cols-2">
      <PartsChart
        {...base}
        title={t('bars.exportsByCountry')}
        category={t('bars.country')}
        parts={dashboard.exportsByCountry}
        figureOf={amountOf}
        by="country"
        rows={{ measure: 'exports' }}
      />
      <PartsChart
        {...base}
        title={t('bars.exportsByProduct')}
        category={t('bars.product')}
        parts={dashboard.exportsByProduct}
        figureOf={amountOf}
        by="product"
        rows={{ measure: 'exports' }}
      />
    </div>
  );
}

/** What failed at first inspection, and what came back. */
export function InspectionCharts({ zone, dashboard }: ChartsProps) {
  const { t } = useTranslation('qualityFigures');
  const base = {
    unit: t('unit.batches'),
    places: 0,
    names: { value: t('bars.batches') },
    zone,
    period: dashboard.period,
    figureOf: batchesOf,
  } as const;
  const failed = { measure: 'inspections', failed: 'true' } as const;
  return (
    <div className="mt-10 grid gap-x-12 gap-y-10 xl:grid-cols-2">
      <PartsChart
        {...base}
        title={t('bars.failuresByCountry')}
        category={t('bars.country')}
        parts={dashboard.failuresByCountry}
        by="country"
        rows={failed}
      />
      <PartsChart
        {...base}
        title={t('bars.failuresByProduct')}
        category={t('bars.product')}
        parts={dashboard.failuresByProduct}
        by="product"
        rows={failed}
      />
      <PartsChart
        {...base}
        title={t('bars.returnsByCountry')}
        category={t('bars.country')}
        parts={dashboard.returnsByCountry}
        by="country"
        rows={{ measure: 'inspections', returned: 'true' }}
      />
    </div>
  );
}

/** In ten thousands, as the forms have it. */
const amountOf = ({ amountUsd }: { amountUsd: string }): string => usdToWan(amountUsd);
const batchesOf = ({ batches }: { batches: number }): string => String(batches);

interface PartsChartProps<Value> extends Pick<BarSpec, 'title' | 'category' | 'unit' | 'places' | 'names'> {
  parts: { top: readonly (Value & { key: string; name: string })[]; rest: (Value & { count: number }) | null };
  figureOf: (part: Value) => string;
  by: 'country' | 'product';
  zone: string;
  period: string;
  rows: Omit<RowsAsked, 'period'>;
}

/** The largest one by one, each leading to its rows; all others as the last bar. */
function PartsChart<Value>({ parts, figureOf, by, zone, period, rows, ...spec }: PartsChartProps<Value>) {
  const { t } = useTranslation('qualityFigures');
  const { top, rest } = parts;
  if (top.length === 0) {
    return (
      <div>
        <p className="font-semibold">{spec.title}</p>
        <p className="text-ink-2 mt-1">{t('bars.none')}</p>
      </div>
    );
  }
  const bars: Bar[] = [
    ...top.map((part) => ({
      id: `key:${part.key}`,
      label: part.name || t('bars.noProduct'),
      value: figureOf(part),
      href: rowsAddress(zone, { ...rows, period, [by]: part.key }),
    })),
    ...(rest ? [{ id: 'rest', label: t(`bars.rest.${by}`, { count: rest.count }), value: figureOf(rest) }] : []),
  ];
  return <Chart spec={{ kind: 'bar', ...spec, bars, isOrdered: true }} />;
}
