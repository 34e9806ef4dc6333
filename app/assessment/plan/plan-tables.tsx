import { Link, useLocation, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isMetricId } from '../../../server/assessment/metrics.ts';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { departmentPath, withSearch } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Count, Decimal, Instant, Nothing } from '../../ui/figures.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { Numbered } from '../numbered.tsx';
import { useTaskHref } from '../task-href.ts';
import type { DepartmentPlan, PlanTask, PlanView } from './plan-overview.ts';

/** All versions of the year's plan, the newest first. */
export function VersionTable({ plan, inForce }: { plan: PlanView; inForce: number }) {
  const { t } = useTranslation('assessment');
  const location = useLocation();
  const columns: Column<PlanView['versions'][number]>[] = [
    {
      id: 'number',
      header: t('plan.version.number'),
      rowHeader: true,
      width: '14rem',
      cell: ({ number }) => (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          {t('plan.version.of', { number })}
          {number === inForce && <Badge tone="info">{t('plan.version.inForce')}</Badge>}
          {number === plan.planVersion && <Badge>{t('plan.version.shown')}</Badge>}
        </span>
      ),
    },
    {
      id: 'from',
      header: t('plan.version.effectiveFrom'),
      width: '10rem',
      cell: ({ effectiveFrom }) => <CivilDate date={effectiveFrom} />,
    },
    {
      id: 'reason',
      header: t('plan.version.reason'),
      narrow: 'full',
      cell: ({ reason, number }) => reason || (number === 1 ? t('plan.version.first') : <Nothing />),
    },
    {
      id: 'by',
      header: t('plan.version.by'),
      width: '13rem',
      cell: ({ by, at }) => (
        <>
          {by}
          <Instant at={at} className="text-ink-3 block text-xs" />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('plan.versions')}
      captionHidden
      columns={columns}
      rows={plan.versions}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => withSearch(location, { version: number === inForce ? null : String(number) })}
      empty={null}
    />
  );
}

interface TotalsProps {
  departments: readonly DepartmentPlan[];
  total: string;
}

/** Departments with their number of tasks and their totals; odd totals are flagged. */
export function TotalsTable({ departments, total, year }: TotalsProps & { year: number }) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const hasWeights = departments.some(({ weight }) => weight !== null);
  const columns: Column<DepartmentPlan>[] = [
    {
      id: 'department',
      header: t('column.department'),
      rowHeader: true,
      cell: ({ name }) => name,
      footer: t('total'),
    },
    {
      id: 'flag',
      header: t('plan.remark'),
      cell: ({ isOdd }) =>
        isOdd ? (
          <Mark tone="warn" glyph="lagging">
            {t('plan.oddTotal')}
          </Mark>
        ) : null,
    },
    {
      id: 'tasks',
      header: t('plan.tasks'),
      align: 'end',
      width: '6rem',
      cell: ({ tasks }) => <Count value={tasks.length} />,
      footer: <Count value={departments.reduce((count, { tasks }) => count + tasks.length, 0)} />,
    },
    {
      id: 'total',
      header: t('plan.weightTotal'),
      unit: t('points'),
      align: 'end',
      width: '8rem',
      cell: (department) => <Decimal value={department.total} />,
      footer: <Decimal value={total} />,
    },
  ];
  const ofZone: Column<DepartmentPlan> = {
    id: 'weight',
    header: t('plan.departmentWeight'),
    align: 'end',
    width: '8rem',
    cell: ({ weight }) => <Decimal value={weight} missing="inapplicable" />,
  };
  return (
    <DataTable
      caption={t('plan.totals')}
      captionHidden
      columns={hasWeights ? [...columns, ofZone] : columns}
      rows={departments}
      rowKey={({ id }) => id}
      rowHref={({ id }) => departmentPath(zone, id, year)}
      empty={null}
    />
  );
}

interface TaskListProps {
  department: DepartmentPlan;
  year: number;
  /** Of departments, by id. */
  names: Record<string, string>;
  /** Where a task is edited; for the editor only. */
  editHref?: (task: number) => string;
}

/** A department's tasks with their targets, weights and terms. */
export function PlanTaskTable({ department, year, names, editHref }: TaskListProps) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const href = useTaskHref(year);
  const columns: Column<PlanTask>[] = [
    {
      id: 'task',
      header: t('column.task'),
      rowHeader: true,
      width: '30%',
      cell: ({ number, title, cooperating }) => (
        <Numbered number={number}>
          {inLocale(title, locale)}
          {cooperating.length > 0 && (
            <span className="text-ink-3 block text-xs font-normal">
              {t('plan.with', { names: cooperating.map((id) => names[id] ?? id).join(t('task.nameSeparator')) })}
            </span>
          )}
        </Numbered>
      ),
      footer: t('total'),
    },
    {
      id: 'targets',
      header: t('plan.targets'),
      narrow: 'full',
      cell: (task) => <TargetLines task={task} />,
    },
    { id: 'theme', header: t('column.theme'), width: '8.5rem', cell: ({ theme }) => t(`theme.${theme}`) },
    {
      id: 'weight',
      header: t('column.weight'),
      unit: t('points'),
      align: 'end',
      width: '5rem',
      cell: ({ weight }) => <Decimal value={weight} />,
      footer: <Decimal value={department.total} />,
    },
  ];
  const edit: Column<PlanTask> = {
    id: 'edit',
    header: t('plan.edit.column'),
    width: '4rem',
    cell: ({ number }) => (
      <Link to={editHref?.(number) ?? ''} aria-label={t('plan.edit.taskLabel', { number })}>
        {t('plan.edit.link')}
      </Link>
    ),
  };
  return (
    <DataTable
      caption={department.name}
      captionHidden
      columns={editHref ? [...columns, edit] : columns}
      rows={department.tasks}
      rowKey={({ number }) => String(number)}
      rowHref={editHref ? undefined : ({ number }) => href(number)}
      empty={null}
    />
  );
}

function TargetLines({ task }: { task: PlanTask }) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  return (
    <ol className="space-y-1">
      {task.targets.map((target) => (
        <li key={target.number} className="flex gap-2">
          <span className="text-ink-3 figures shrink-0">
            {task.number}.{target.number}
          </span>
          <span>
            {inLocale(target.title, locale)}
            <span className="text-ink-3 block text-xs">
              <CivilDate date={target.dueOn} /> · {t('plan.parts', { parts: target.parts })}
              {target.metric && isMetricId(target.metric) && (
                <>
                  {' · '}
                  {t('plan.metric', { metric: t(`metrics.${target.metric}`), required: target.required ?? '1' })}
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
