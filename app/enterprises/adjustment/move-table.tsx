import { useTranslation } from 'react-i18next';
import { enterprisePath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import type { AdjustmentPage } from './read-adjustment.server.ts';

type Move = AdjustmentPage['record']['in'][number];

/** EF8: one half of the record, in the order of the days. */
export function MoveTable({ zone, way, moves }: { zone: string; way: 'in' | 'out'; moves: readonly Move[] }) {
  const { t } = useTranslation('enterprises');
  const columns: Column<Move>[] = [
    { id: 'name', header: t('register.column.name'), rowHeader: true, cell: ({ name }) => name, width: '40%' },
    { id: 'on', header: t(`adjustment.on.${way}`), cell: ({ on }) => <CivilDate date={on} />, width: '9rem' },
    { id: 'reason', header: t('reason'), cell: ({ reason }) => reason || <Nothing />, narrow: 'full' },
  ];
  return (
    <DataTable
      caption={t(`adjustment.caption.${way}`)}
      captionHidden
      columns={columns}
      rows={moves}
      // One enterprise may move several times in a year, though never twice the same way on one day.
      rowKey={({ id, on }) => `${id}/${on}`}
      rowHref={({ id }) => enterprisePath(zone, id)}
      empty={<EmptyState title={t(`adjustment.none.${way}`)} />}
    />
  );
}
