import { useTranslation } from 'react-i18next';
import type { BarSpec, LineSpec } from '../../server/charts/spec.ts';
import { monthLabels } from '../assessment/dashboard/trend-labels.ts';
import { PlanBasisBadge } from '../assessment/plan-marks.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { zonePath } from '../paths.ts';
import { Chart } from '../ui/chart/chart.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { ExplainLink } from '../ui/explain.tsx';
import { Decimal, Missing, Nothing, Share } from '../ui/figures.tsx';
import { formatDate, formatDecimal } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { BandMark } from '../ui/status.tsx';
import type { OverviewPage, ScoredZone } from './read-overview.server.ts';
import { Sparkline } from './sparkline.tsx';
import { useZoneLabel } from './zone-label.ts';

/** More lines than colours would say nothing. */
const MOST_LINES = 6;

/** Each zone in percent of its own total, with its coverage and its year. */
export function ByPercent({ page }: { page: OverviewPage }) {
  const { t } = useTranslation('overview');
  const { zones, year } = page;
  const bars = useBars(page);
  const lines = useLines(zones);
  const columns = useColumns();
  return (
    <>
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <Section title={t('percent.title')} intro={t('percent.intro')}>
          <Chart spec={bars} />
        </Section>
        {zones.length <= MOST_LINES && (
          <Section title={t('percent.trendTitle')} intro={t('percent.trendIntro')}>
            <Chart spec={lines} />
          </Section>
        )}
      </div>
      <Section title={t('percent.table')}>
        <DataTable
          caption={t('percent.table')}
          captionHidden
          columns={columns}
          rows={zones}
          rowKey={({ id }) => id}
          rowHref={({ id }) => zonePath(id, year)}
          empty={null}
        />
      </Section>
    </>
  );
}

function useBars({ zones, year }: OverviewPage): BarSpec {
  const { t } = useTranslation('overview');
  const labelOf = useZoneLabel();
  return {
    kind: 'bar',
    title: t('percent.chart'),
    unit: '%',
    category: t('column.zone'),
    domain: ['0', '100'],
    names: { value: t('column.verified'), projected: t('column.projected') },
    bars: zones.map((zone) => ({
      id: zone.id,
      label: labelOf(zone),
      value: zone.percent?.verified ?? null,
      projected: zone.percent?.projected ?? null,
      missing: 'inapplicable',
      href: zonePath(zone.id, year),
    })),
  };
}

/** All zones of one year have the same month ends; the longest list names the axis. */
function useLines(zones: readonly ScoredZone[]): LineSpec {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const labelOf = useZoneLabel();
  const days = [...new Set(zones.flatMap(({ trend }) => trend.map(({ date }) => date)))].sort();
  return {
    kind: 'line',
    title: t('percent.trendChart'),
    unit: '%',
    category: t('column.month'),
    domain: ['0', '100'],
    points: monthLabels(days, locale),
    series: zones.map((zone) => ({
      id: zone.id,
      name: labelOf(zone),
      values: days.map((day) => zone.trend.find(({ date }) => date === day)?.verified ?? null),
    })),
  };
}

function useColumns(): Column<ScoredZone>[] {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  return [
    {
      id: 'zone',
      header: t('column.zone'),
      rowHeader: true,
      cell: ({ name, industry }) => (
        <>
          {name}
          <span className="text-ink-3 block text-xs font-normal">{industry}</span>
        </>
      ),
    },
    { id: 'basis', header: t('column.basis'), narrow: 'full', cell: ({ basis }) => <PlanBasisBadge basis={basis} /> },
    {
      id: 'verified',
      header: t('column.verified'),
      unit: '%',
      align: 'end',
      cell: ({ id, percent }) => (
        <ExplainLink kind="zone-percent" id={id}>
          <Decimal value={percent?.verified} missing="inapplicable" className="text-base font-semibold" />
        </ExplainLink>
      ),
    },
    {
      id: 'projected',
      header: t('column.projected'),
      unit: '%',
      align: 'end',
      cell: ({ id, percent }) => (
        <ExplainLink kind="zone-projected" id={id}>
          <Decimal value={percent?.projected} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'coverage',
      header: t('column.coverage'),
      align: 'end',
      cell: ({ id, coverage }) => (
        <ExplainLink kind="zone-coverage" id={id}>
          <Share value={coverage} places={0} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'change',
      header: t('column.change'),
      unit: t('column.changeUnit'),
      align: 'end',
      cell: ({ change }) =>
        change ? (
          <span title={t('changeSince', { date: formatDate(change.since, locale) })}>
            {formatDecimal(change.value, { signed: true })}
          </span>
        ) : (
          <Nothing />
        ),
    },
    {
      id: 'trend',
      header: t('column.trend'),
      narrow: 'full',
      cell: ({ trend }) => (trend.length > 1 ? <Sparkline points={trend} /> : null),
    },
    {
      id: 'behind',
      header: t('column.behind'),
      align: 'end',
      cell: ({ departments }) =>
        t('behindOf', {
          behind: departments.filter(({ band }) => band === 'red').length,
          all: departments.length,
        }),
    },
    {
      id: 'band',
      header: t('column.band'),
      cell: ({ band }) => (band ? <BandMark band={band} /> : <Missing reason="inapplicable" />),
    },
  ];
}
