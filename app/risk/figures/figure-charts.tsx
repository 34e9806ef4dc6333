import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { exact, HUNDRED, toDecimal } from '../../../server/assessment/exact.ts';
import type { Bar, LineSpec, RangeSpec } from '../../../server/charts/spec.ts';
import { monthLabels } from '../../assessment/dashboard/trend-labels.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { KPI_PLACES } from '../../kpis/kpi-words.ts';
import { withSearch } from '../../paths.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { formatDate, formatMonth } from '../../ui/format.ts';
import { AGE_FIGURES, FIGURE_GROUPS, LEVEL_FIGURES, SOURCE_FIGURES } from './figure-groups.ts';
import type { RiskFigures, RiskKpi } from './read-risk-figures.server.ts';

/** Open risks by level and by age: each bar leads to its explanation. */
export function OpenCharts({ figures }: { figures: RiskFigures }) {
  const { t } = useTranslation('riskFigures');
  const locale = useLocale();
  const barsOf = useBars(figures);
  const note = t('chart.asOf', { day: formatDate(figures.asOf, locale) });
  const base = {
    kind: 'bar',
    unit: t('unit.risks'),
    places: 0,
    names: { value: t('chart.risks') },
    note,
    isOrdered: true,
  } as const;
  return (
    <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
      <Chart spec={{ ...base, title: t('chart.byLevel'), category: t('chart.level'), bars: barsOf(LEVEL_FIGURES) }} />
      <Chart spec={{ ...base, title: t('chart.byAge'), category: t('chart.age'), bars: barsOf(AGE_FIGURES) }} />
    </div>
  );
}

/** What is dealt with in time, month by month, and where the year's reports come from. */
export function WorkCharts({ figures }: { figures: RiskFigures }) {
  const { t } = useTranslation('riskFigures');
  const { t: tKpis } = useTranslation('kpis');
  const locale = useLocale();
  const barsOf = useBars(figures);
  const { trend, asOf, year } = figures;
  const inTime: LineSpec = {
    kind: 'line',
    title: t('chart.inTime'),
    unit: '%',
    domain: ['0', '100'],
    category: t('chart.month'),
    note: t('chart.inTimeNote', { day: formatDate(asOf, locale) }),
    points: monthLabels(
      trend.map(({ date }) => date),
      locale,
    ),
    series: [
      {
        id: 'in-time',
        name: tKpis('kpi.in-time.short'),
        values: trend.map(({ kpis }) => {
          const value = kpis.find(({ id }) => id === 'in-time')?.value ?? null;
          return value === null ? null : toDecimal(exact(value).mul(HUNDRED));
        }),
      },
    ],
  };
  return (
    <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
      <Chart spec={inTime} />
      <Chart
        spec={{
          kind: 'bar',
          title: t('chart.bySource', { year }),
          unit: t('unit.risks'),
          places: 0,
          names: { value: t('chart.risks') },
          category: t('chart.source'),
          bars: barsOf(SOURCE_FIGURES),
        }}
      />
    </div>
  );
}

/** Notifications, recalls and returns for what is exported, each with its range. */
export function RateChart({ figures }: { figures: RiskFigures }) {
  const { t } = useTranslation('riskFigures');
  const { t: tKpis } = useTranslation('kpis');
  const locale = useLocale();
  const through = figures.kpis.find(({ rate }) => rate)?.rate?.through;
  if (!through) return <p className="text-ink-2">{t('chart.ratesNoExports')}</p>;
  const spec: RangeSpec = {
    kind: 'range',
    title: t('chart.rates'),
    unit: t('unit.rate'),
    category: t('chart.kind'),
    places: KPI_PLACES.rate,
    names: { value: t('chart.rate'), low: t('chart.low'), high: t('chart.high') },
    note: t('chart.ratesNote', { year: figures.year, month: formatMonth(through, locale) }),
    dots: FIGURE_GROUPS.abroad.map((id) => {
      const rate = figures.kpis.find((kpi) => kpi.id === id)?.rate ?? null;
      return {
        id,
        label: tKpis(`kpi.${id}.short`),
        value: rate?.value ?? null,
        low: rate?.low ?? null,
        high: rate?.high ?? null,
        ...(rate?.isSmallSample && { smallSample: t('smallSample') }),
      };
    }),
  };
  return <Chart spec={spec} />;
}

function useBars({ kpis }: RiskFigures): (ids: readonly RiskKpi['id'][]) => Bar[] {
  const { t } = useTranslation('kpis');
  const location = useLocation();
  return (ids) =>
    ids
      .flatMap((id) => kpis.find((kpi) => kpi.id === id) ?? [])
      .map((kpi) => ({
        id: kpi.id,
        label: t(`kpi.${kpi.id}.short`),
        value: kpi.value,
        href: `${withSearch(location, { explain: `kpi:${kpi.id}` })}#explanation`,
      }));
}
