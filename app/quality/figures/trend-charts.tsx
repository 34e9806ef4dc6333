import { useTranslation } from 'react-i18next';
import { exact, HUNDRED, toDecimal } from '../../../server/assessment/exact.ts';
import type { LineSpec } from '../../../server/charts/spec.ts';
import { usdToWan } from '../../../server/platform/money.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import type { QualityDashboard } from './read-quality.server.ts';

type TrendMonth = QualityDashboard['trend'][number];

/** Two years of months; one without data is a gap. */
export function TrendCharts({ trend }: { trend: readonly TrendMonth[] }) {
  const { t } = useTranslation('qualityFigures');
  const { t: tQuality } = useTranslation('quality');
  const base = {
    kind: 'line',
    category: t('trend.month'),
    points: trend.map(({ month }) => month),
  } as const;
  const money = (usd: string | null) => usd && usdToWan(usd);
  const percent = (share: string | null) => share && toDecimal(exact(share).mul(HUNDRED));
  const count = (batches: number | null) => (batches === null ? null : String(batches));
  const series = (id: Parameters<typeof nameOf>[0], read: (month: TrendMonth) => string | null) => ({
    id,
    name: nameOf(id),
    values: trend.map(read),
  });
  const nameOf = (id: 'exports' | 'ownBrand' | 'byBatches' | 'byAmount' | 'inspected' | 'failed' | 'returned') =>
    t(`trend.name.${id}`);
  const specs: LineSpec[] = [
    {
      ...base,
      title: tQuality('measure.exports'),
      unit: t('unit.usd'),
      series: [
        series('exports', ({ exportsUsd }) => money(exportsUsd)),
        series('ownBrand', ({ ownBrandAmountUsd }) => money(ownBrandAmountUsd)),
      ],
    },
    {
      ...base,
      title: t('trend.failureRate'),
      unit: '%',
      series: [
        series('byBatches', ({ failureRateByBatches }) => percent(failureRateByBatches)),
        series('byAmount', ({ failureRateByAmount }) => percent(failureRateByAmount)),
      ],
    },
    {
      ...base,
      title: tQuality('measure.inspectedBatches'),
      unit: t('unit.batches'),
      places: 0,
      series: [series('inspected', ({ inspectedBatches }) => count(inspectedBatches))],
    },
    {
      ...base,
      title: t('trend.failedAndReturned'),
      unit: t('unit.batches'),
      places: 0,
      series: [
        series('failed', ({ failedBatches }) => count(failedBatches)),
        series('returned', ({ returnedBatches }) => count(returnedBatches)),
      ],
    },
  ];
  return (
    <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
      {specs.map((spec) => (
        <Chart key={spec.title} spec={spec} />
      ))}
    </div>
  );
}
