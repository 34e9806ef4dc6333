import { useTranslation } from 'react-i18next';
import { exact, HUNDRED, toDecimal } from '../../../server/assessment/exact.ts';
import type { LineSpec } from '../../../server/charts/spec.ts';
import { monthLabels } from '../../assessment/dashboard/trend-labels.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { formatDate } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { COUNTS_OVER_TIME, SHARES_OVER_TIME } from './kpi-groups.ts';
import type { Kpi, Kpis } from './read-kpis.server.ts';

/** How the figures moved, at the end of each month. */
export function KpiTrend({ figures }: { figures: Kpis }) {
  const { t } = useTranslation('enterprises');
  const { t: tKpis } = useTranslation('kpis');
  const locale = useLocale();
  const { trend, asOf, year } = figures;
  const base = {
    kind: 'line',
    note: t('kpis.trend.note', { asOf: formatDate(asOf, locale) }),
    category: t('kpis.trend.month'),
    points: monthLabels(
      trend.map(({ date }) => date),
      locale,
    ),
  } as const;
  const seriesOf = (ids: readonly Kpi['id'][], write: (value: string) => string) =>
    ids.map((id) => ({
      id,
      name: tKpis(`kpi.${id}.short`),
      values: trend.map(({ kpis }) => {
        const value = kpis.find((kpi) => kpi.id === id)?.value ?? null;
        return value === null ? null : write(value);
      }),
    }));
  const shares: LineSpec = {
    ...base,
    title: t('kpis.trend.shares'),
    unit: '%',
    domain: ['0', '100'],
    series: seriesOf(SHARES_OVER_TIME, (share) => toDecimal(exact(share).mul(HUNDRED))),
  };
  const counts: LineSpec = {
    ...base,
    title: t('kpis.trend.counts'),
    unit: t('kpis.enterprises'),
    places: 0,
    series: seriesOf(COUNTS_OVER_TIME, (count) => count),
  };
  return (
    <Section id="trend" title={t('kpis.trend.title', { year })}>
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <Chart spec={counts} />
        <Chart spec={shares} />
      </div>
    </Section>
  );
}
