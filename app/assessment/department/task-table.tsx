import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Decimal } from '../../ui/figures.tsx';
import { ScoreBar } from '../../ui/score-bar.tsx';
import { StatusMark } from '../../ui/status.tsx';
import { Numbered } from '../numbered.tsx';
import { useTaskHref } from '../task-href.ts';
import type { DepartmentView, TaskRow } from './department-work.ts';

interface TaskTableProps {
  department: DepartmentView['department'];
  tasks: readonly TaskRow[];
  year: number;
}

/** All tasks of a department with their score bars, in the plan's order. */
export function TaskTable({ department, tasks, year }: TaskTableProps) {
  const { t } = useTranslation('assessment');
  const href = useTaskHref(year);
  const columns: Column<TaskRow>[] = [
    {
      id: 'task',
      header: t('column.task'),
      rowHeader: true,
      cell: ({ number, title }) => <Numbered number={number}>{title}</Numbered>,
      footer: t('total'),
    },
    { id: 'theme', header: t('column.theme'), width: '9rem', cell: ({ theme }) => t(`theme.${theme}`) },
    { id: 'state', header: t('column.state'), width: '7rem', cell: ({ state }) => <StatusMark status={state} /> },
    {
      id: 'bar',
      header: t('column.progress'),
      width: '24%',
      narrow: 'full',
      cell: ({ percent, coverage, title }) =>
        percent && (
          <div className="pt-1.5">
            <ScoreBar {...percent} coverage={coverage ?? undefined} label={title} size="slim" />
          </div>
        ),
    },
    {
      id: 'verified',
      header: t('column.verified'),
      unit: t('points'),
      align: 'end',
      width: '5.5rem',
      cell: ({ number, verified, assessableWeight, state }) => (
        <ExplainLink kind="task-score" id={String(number)}>
          <Decimal
            value={state === 'inapplicable' && assessableWeight === '0' ? null : verified}
            missing="inapplicable"
          />
        </ExplainLink>
      ),
      footer: (
        <ExplainLink kind="department-score" id={department.id}>
          <Decimal value={department.verified} />
        </ExplainLink>
      ),
    },
    {
      id: 'weight',
      header: t('column.weight'),
      unit: t('points'),
      align: 'end',
      width: '5rem',
      cell: ({ weight }) => <Decimal value={weight} />,
      footer: (
        <ExplainLink kind="department-weight" id={department.id}>
          <Decimal value={department.totalWeight} />
        </ExplainLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('department.tasks.title')}
      captionHidden
      columns={columns}
      rows={tasks}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => href(number)}
      empty={null}
    />
  );
}
