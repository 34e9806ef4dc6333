import { useTranslation } from 'react-i18next';
import { isMetricId } from '../../../server/assessment/metrics.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Decimal, Instant, Nothing, Share } from '../../ui/figures.tsx';
import { StatusMark } from '../../ui/status.tsx';
import { DueDay } from '../due-day.tsx';
import { TargetName } from '../target-name.tsx';
import { useTaskHref } from '../task-href.ts';
import type { TargetRow } from './department-work.ts';

interface ListProps {
  caption: string;
  rows: readonly TargetRow[];
  year: number;
}

const keyOf = ({ target }: TargetRow) => target.id;

function useColumns() {
  const { t } = useTranslation('assessment');
  return {
    target: {
      id: 'target',
      header: t('column.target'),
      rowHeader: true,
      cell: ({ task, target }: TargetRow) => <TargetName title={target.title} task={task} />,
    },
    due: {
      id: 'due',
      header: t('column.due'),
      width: '17rem',
      cell: ({ target, daysLeft }: TargetRow) => (
        <DueDay
          date={target.dueOn}
          isOverdue={target.isOverdue}
          isBehindPace={target.isBehindPace}
          daysLeft={daysLeft}
        />
      ),
    },
    state: {
      id: 'state',
      header: t('column.state'),
      width: '8rem',
      cell: ({ target }: TargetRow) => <StatusMark status={target.state} />,
    },
    atStake: {
      id: 'atStake',
      header: t('column.atStake'),
      unit: t('points'),
      align: 'end',
      width: '6rem',
      cell: ({ target, atStake }: TargetRow) => (
        <ExplainLink kind="target" id={target.id}>
          <Decimal value={atStake} />
        </ExplainLink>
      ),
    },
  } as const satisfies Record<string, Column<TargetRow>>;
}

/** What the department has to do next, by due date, with the way to do it. */
export function ToDoList({ caption, rows, year, canHandIn }: ListProps & { canHandIn: boolean }) {
  const { t } = useTranslation('assessment');
  const href = useTaskHref(year);
  const { target, due, state, atStake } = useColumns();
  const next: Column<TargetRow> = {
    id: 'next',
    header: t('column.next'),
    width: '9rem',
    cell: (row) => (
      <LinkButton size="small" to={href(row.task.number, { target: row.target.id, open: `hand-in:${row.target.id}` })}>
        {t(`next.${nextStep(row.target.state)}`)}
      </LinkButton>
    ),
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={canHandIn ? [target, due, state, atStake, next] : [target, due, state, atStake]}
      rows={rows}
      rowKey={keyOf}
      rowHref={(row) => href(row.task.number, { target: row.target.id })}
      empty={<EmptyState title={t('department.toDo.empty')}>{t('department.toDo.emptyText')}</EmptyState>}
    />
  );
}

const nextStep = (state: TargetRow['target']['state']) =>
  state === 'returned' ? 'answer' : state === 'draft' ? 'continue' : 'handIn';

/** What the office has to verify. */
export function WaitingList({ caption, rows, year }: ListProps) {
  const { t } = useTranslation('assessment');
  const href = useTaskHref(year);
  const { target, state, atStake } = useColumns();
  const since: Column<TargetRow> = {
    id: 'since',
    header: t('column.handedIn'),
    width: '17rem',
    cell: ({ target: { basis } }) => <HandedIn pending={basis.pending} />,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[target, since, state, atStake]}
      rows={rows}
      rowKey={keyOf}
      rowHref={(row) => href(row.task.number, { target: row.target.id })}
      empty={null}
    />
  );
}

function HandedIn({ pending }: { pending: TargetRow['target']['basis']['pending'] }) {
  if (!pending) return <Nothing />;
  return (
    <>
      <Instant at={pending.at} />
      <span className="text-ink-3 block text-xs">{pending.by}</span>
    </>
  );
}

/** Marked, but not in full: what was lost and why. */
export function PartlyList({ caption, rows, year }: ListProps) {
  const { t } = useTranslation('assessment');
  const href = useTaskHref(year);
  const { target, atStake } = useColumns();
  const completion: Column<TargetRow> = {
    id: 'completion',
    header: t('column.completion'),
    align: 'end',
    width: '6rem',
    cell: ({ target: { completion: share } }) => <Share value={share.verified} missing="unassessed" />,
  };
  const why: Column<TargetRow> = {
    id: 'why',
    header: t('column.reason'),
    narrow: 'full',
    cell: ({ target: { basis } }) => basis.mark?.reason || <Nothing />,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[target, why, completion, { ...atStake, header: t('column.lost') }]}
      rows={rows}
      rowKey={keyOf}
      rowHref={(row) => href(row.task.number, { target: row.target.id })}
      empty={null}
    />
  );
}

/** What the system measures from daily work, or will once there is a source. */
export function MeasuredList({ caption, rows, year }: ListProps) {
  const { t } = useTranslation('assessment');
  const href = useTaskHref(year);
  const { target, due, atStake } = useColumns();
  const metric: Column<TargetRow> = {
    id: 'metric',
    header: t('column.metric'),
    narrow: 'full',
    cell: ({ target: { metric: id } }) => (id && isMetricId(id) ? t(`metrics.${id}`) : <Nothing />),
  };
  const reading: Column<TargetRow> = {
    id: 'reading',
    header: t('column.completion'),
    align: 'end',
    width: '7rem',
    cell: ({ target: { completion } }) => <Share value={completion.verified} missing="noData" />,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[target, metric, { ...due, width: '14rem' }, reading, atStake]}
      rows={rows}
      rowKey={keyOf}
      rowHref={(row) => href(row.task.number, { target: row.target.id })}
      empty={null}
    />
  );
}
