import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Decimal, Nothing } from '../../ui/figures.tsx';
import { Mark, StatusMark } from '../../ui/status.tsx';
import { TargetName } from '../target-name.tsx';
import { useTaskHref } from '../task-href.ts';
import { OpenRows, worthText } from './gain-words.tsx';
import type { GainRow, GainsView } from './read-gains.server.ts';

interface GainTableProps extends Pick<GainsView, 'items' | 'year' | 'isOpen' | 'canHandIn'> {
  caption: string;
}

/** Open points, the most first, with whose turn it is and where to act. */
export function GainTable({ caption, items, year, isOpen, canHandIn }: GainTableProps) {
  const { t } = useTranslation('gains');
  const taskHref = useTaskHref(year);
  const target: Column<GainRow> = {
    id: 'target',
    header: t('column.target'),
    rowHeader: true,
    cell: ({ title, taskNumber, taskTitle }) => (
      <TargetName title={title} task={{ number: taskNumber, title: taskTitle }} />
    ),
  };
  const how: Column<GainRow> = {
    id: 'how',
    header: t('column.how'),
    narrow: 'full',
    cell: (row) => <How row={row} />,
  };
  const due: Column<GainRow> = {
    id: 'due',
    header: t('column.due'),
    width: '10rem',
    cell: ({ dueOn, isOverdue, isBehindPace }) => (
      <span className="inline-flex flex-wrap gap-x-3">
        <CivilDate date={dueOn} />
        {isOverdue && <StatusMark status="overdue" />}
        {isBehindPace && <StatusMark status="behindPace" />}
      </span>
    ),
  };
  const points: Column<GainRow> = {
    id: 'points',
    header: t('column.points'),
    unit: t('points'),
    align: 'end',
    width: '6rem',
    cell: (row) => <Decimal value={row.points} />,
  };
  const next: Column<GainRow> = {
    id: 'next',
    header: t('column.next'),
    width: '9rem',
    cell: ({ way, key, taskNumber, place: log }) => {
      if (way === 'measured') return log ? <Go to={log}>{t('go.measured')}</Go> : <Nothing />;
      const isOwn = way === 'handIn' && canHandIn;
      const place = isOwn ? { target: key, open: `hand-in:${key}` } : { target: key };
      return <Go to={taskHref(taskNumber, place)}>{t(isOwn ? 'go.handIn' : 'go.view')}</Go>;
    },
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={isOpen ? [target, how, due, points, next] : [target, how, due, points]}
      rows={items}
      rowKey={({ key, way }) => `${key}/${way}`}
      rowHref={({ taskNumber, key }) => taskHref(taskNumber, { target: key })}
      empty={<EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
    />
  );
}

function Go({ to, children }: { to: string; children: string }) {
  return (
    <LinkButton size="small" to={to} className="relative z-1">
      {children}
    </LinkButton>
  );
}

function How({ row: { way, measured } }: { row: GainRow }) {
  const { t } = useTranslation('gains');
  if (way === 'verification') {
    return (
      <Mark tone="info" glyph="half">
        {t('way.verification')}
      </Mark>
    );
  }
  if (way === 'handIn' || measured === null) {
    return (
      <Mark tone="idle" glyph="pencil">
        {t('way.handIn')}
      </Mark>
    );
  }
  return (
    <>
      {worthText(t, measured) || t('way.measured')}
      <OpenRows {...measured} />
    </>
  );
}
