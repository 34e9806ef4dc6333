import { useTranslation } from 'react-i18next';
import type { LineSpec } from '../../../server/charts/spec.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { formatDate } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import type { TrendPoint } from './score-change.ts';
import { monthLabels } from './trend-labels.ts';

/** How the zone's score moved over the year. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const spec: LineSpec = {
    kind: 'line',
    title: t('dashboard.trend.chart'),
    unit: '%',
    note: t('dashboard.trend.note', { asOf: formatDate(points.at(-1)?.date ?? '', locale) }),
    category: t('dashboard.trend.point'),
    domain: ['0', '100'],
    points: monthLabels(
      points.map(({ date }) => date),
      locale,
    ),
    series: [
      { id: 'verified', name: t('dashboard.trend.verified'), values: points.map(({ verified }) => verified) },
      {
        id: 'projected',
        name: t('dashboard.trend.projected'),
        values: points.map(({ projected }) => projected),
        dashed: true,
      },
    ],
  };
  return (
    <Section title={t('dashboard.trend.title')}>
      <Chart spec={spec} />
    </Section>
  );
}
