import { useTranslation } from 'react-i18next';
import type { BarSpec } from '../../server/charts/spec.ts';
import { DEPARTMENT_KINDS } from '../../server/zones/department-kinds.ts';
import { PlanBasisBadge } from '../assessment/plan-marks.tsx';
import { departmentPath } from '../paths.ts';
import { Chart } from '../ui/chart/chart.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { ExplainLink } from '../ui/explain.tsx';
import { Decimal, Missing, Share } from '../ui/figures.tsx';
import { Section } from '../ui/section.tsx';
import { BandMark } from '../ui/status.tsx';
import type { DepartmentEntry, OverviewPage, ScoredZone } from './read-overview.server.ts';
import { useZoneLabel } from './zone-label.ts';

interface Row extends DepartmentEntry {
  zone: Pick<ScoredZone, 'id' | 'name' | 'basis'>;
}

/** Departments within their zone, and beside their own kind in the others. */
export function ByDepartment({ page: { zones, year } }: { page: OverviewPage }) {
  const { t } = useTranslation('overview');
  const columns = useColumns();
  return (
    <>
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        {zones.map((zone) => (
          <ZoneDepartments key={zone.id} zone={zone} year={year} />
        ))}
      </div>
      {zones.length > 1 && (
        <Section title={t('department.kindsTitle')} intro={t('department.kindsIntro')}>
          <DataTable
            caption={t('department.kindsTitle')}
            captionHidden
            columns={columns}
            rows={comparableRows(zones)}
            rowKey={({ zone, id }) => `${zone.id}/${id}`}
            rowHref={({ zone, id }) => departmentPath(zone.id, id, year)}
            empty={<p className="text-ink-2">{t('department.noKinds')}</p>}
          />
        </Section>
      )}
    </>
  );
}

function ZoneDepartments({ zone, year }: { zone: ScoredZone; year: number }) {
  const { t } = useTranslation('overview');
  const labelOf = useZoneLabel();
  const spec: BarSpec = {
    kind: 'bar',
    title: t('department.chart'),
    unit: '%',
    category: t('column.department'),
    domain: ['0', '100'],
    names: { value: t('column.verified'), projected: t('column.projected') },
    reference: zone.percent ? { value: zone.percent.verified, label: t('department.mean') } : undefined,
    bars: zone.departments.map(({ id, name, percent }) => ({
      id,
      label: name,
      value: percent?.verified ?? null,
      projected: percent?.projected ?? null,
      missing: 'inapplicable',
      href: departmentPath(zone.id, id, year),
    })),
  };
  return (
    <Section title={labelOf(zone)} intro={zone.industry} actions={<PlanBasisBadge basis={zone.basis} />}>
      <Chart spec={spec} />
    </Section>
  );
}

/** Kinds that at least two zones have, in their fixed order; within a kind the highest first. */
function comparableRows(zones: readonly ScoredZone[]): Row[] {
  const rows = zones.flatMap(({ id, name, basis, departments }) =>
    departments.map((department) => ({ ...department, zone: { id, name, basis } })),
  );
  return DEPARTMENT_KINDS.filter((kind) => kind !== 'other').flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    return new Set(ofKind.map(({ zone }) => zone.id)).size > 1 ? ofKind : [];
  });
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('overview');
  const labelOf = useZoneLabel();
  return [
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'department', header: t('column.department'), rowHeader: true, cell: ({ name }) => name },
    { id: 'zone', header: t('column.zone'), cell: ({ zone }) => labelOf(zone) },
    {
      id: 'verified',
      header: t('column.verified'),
      unit: '%',
      align: 'end',
      cell: ({ zone, id, percent }) => (
        <ExplainLink kind="department-percent" id={`${zone.id}/${id}`}>
          <Decimal value={percent?.verified} missing="inapplicable" className="font-semibold" />
        </ExplainLink>
      ),
    },
    {
      id: 'projected',
      header: t('column.projected'),
      unit: '%',
      align: 'end',
      cell: ({ zone, id, percent }) => (
        <ExplainLink kind="department-projected" id={`${zone.id}/${id}`}>
          <Decimal value={percent?.projected} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'coverage',
      header: t('column.coverage'),
      align: 'end',
      cell: ({ zone, id, coverage }) => (
        <ExplainLink kind="department-coverage" id={`${zone.id}/${id}`}>
          <Share value={coverage} places={0} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'band',
      header: t('column.band'),
      cell: ({ band }) => (band ? <BandMark band={band} /> : <Missing reason="inapplicable" />),
    },
  ];
}
