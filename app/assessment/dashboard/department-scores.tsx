import { useTranslation } from 'react-i18next';
import type { BarSpec } from '../../../server/charts/spec.ts';
import { departmentPath } from '../../paths.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Decimal, Missing, Share } from '../../ui/figures.tsx';
import { type DecimalString, formatDecimal } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { BandMark } from '../../ui/status.tsx';
import type { DashboardView, DepartmentRow } from './read-dashboard.server.ts';

interface Props {
  zoneId: string;
  year: number;
  view: DashboardView;
}

/** Who is ahead and who is behind, each in percent of its own weight. */
export function DepartmentChart({ zoneId, year, view: { departments, percent } }: Props) {
  const { t } = useTranslation('assessment');
  const spec: BarSpec = {
    kind: 'bar',
    title: t('dashboard.departments.chart'),
    unit: '%',
    category: t('dashboard.departments.department'),
    domain: ['0', '100'],
    names: { value: t('dashboard.departments.percent'), projected: t('dashboard.departments.projected') },
    reference: percent ? { value: percent.verified, label: t('dashboard.departments.mean') } : undefined,
    bars: departments.map((department) => ({
      id: department.id,
      label: department.name,
      value: department.percent?.verified ?? null,
      projected: department.percent?.projected ?? null,
      missing: 'inapplicable',
      href: departmentPath(zoneId, department.id, year),
    })),
  };
  return (
    <Section title={t('dashboard.departments.title')} intro={t('dashboard.departments.intro')}>
      <Chart spec={spec} />
    </Section>
  );
}

/** The same with everything that belongs to it; every figure says how it came about. */
export function DepartmentTable({ zoneId, year, view: { departments, sort, limits, anomalies } }: Props) {
  const { t } = useTranslation('assessment');
  const number = (value: DecimalString) => formatDecimal(value, { places: 0 });
  const columns = useColumns();
  return (
    <Section title={t('dashboard.departments.table')}>
      <DataTable
        caption={t('dashboard.departments.table')}
        captionHidden
        columns={columns}
        rows={departments}
        rowKey={({ id }) => id}
        rowHref={({ id }) => departmentPath(zoneId, id, year)}
        sort={sort}
        empty={null}
      />
      <div className="mt-4 space-y-3">
        <p className="text-ink-3 text-xs">{t('dashboard.departments.limits', limits)}</p>
        {anomalies.map(({ departmentId, department, total, expected }) => (
          <Notice key={departmentId} tone="idle" title={t('dashboard.anomaly.title', { expected })}>
            {t('dashboard.anomaly.text', { department, total: number(total) })}
          </Notice>
        ))}
      </div>
    </Section>
  );
}

function useColumns(): Column<DepartmentRow>[] {
  const { t } = useTranslation('assessment');
  const points = t('explain.points');
  return [
    {
      id: 'name',
      header: t('dashboard.departments.department'),
      rowHeader: true,
      sortBy: 'plan',
      cell: ({ name }) => name,
    },
    {
      id: 'totalWeight',
      header: t('dashboard.departments.totalWeight'),
      unit: points,
      align: 'end',
      cell: ({ id, totalWeight }) => (
        <ExplainLink kind="department-weight" id={id}>
          <Decimal value={totalWeight} />
        </ExplainLink>
      ),
    },
    {
      id: 'assessableWeight',
      header: t('dashboard.departments.assessableWeight'),
      unit: points,
      align: 'end',
      cell: ({ id, assessableWeight }) => (
        <ExplainLink kind="department-assessable" id={id}>
          <Decimal value={assessableWeight} />
        </ExplainLink>
      ),
    },
    {
      id: 'verified',
      header: t('dashboard.departments.verified'),
      unit: points,
      align: 'end',
      sortBy: 'verified',
      sortFirst: 'descending',
      cell: ({ id, verified }) => (
        <ExplainLink kind="department-score" id={id}>
          <Decimal value={verified} />
        </ExplainLink>
      ),
    },
    {
      id: 'percent',
      header: t('dashboard.departments.percent'),
      unit: '%',
      align: 'end',
      sortBy: 'percent',
      sortFirst: 'descending',
      cell: ({ id, percent }) => (
        <ExplainLink kind="department-percent" id={id}>
          <Decimal value={percent?.verified} missing="inapplicable" className="font-semibold" />
        </ExplainLink>
      ),
    },
    {
      id: 'projected',
      header: t('dashboard.departments.projected'),
      unit: '%',
      align: 'end',
      sortBy: 'projected',
      sortFirst: 'descending',
      cell: ({ id, percent }) => (
        <ExplainLink kind="department-projected" id={id}>
          <Decimal value={percent?.projected} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'coverage',
      header: t('dashboard.departments.coverage'),
      align: 'end',
      sortBy: 'coverage',
      sortFirst: 'descending',
      cell: ({ id, coverage }) => (
        <ExplainLink kind="department-coverage" id={id}>
          <Share value={coverage} places={0} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'band',
      header: t('dashboard.departments.band'),
      cell: ({ band }) => (band ? <BandMark band={band} /> : <Missing reason="inapplicable" />),
    },
  ];
}
