import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Count, Share } from '../../ui/figures.tsx';
import { GuidedMark, QualifyingMark, StateMark } from './laboratory-marks.tsx';
import type { LaboratoriesPage as Page } from './read-laboratories.server.ts';
import { laboratoryColumns } from './to-guide-panel.tsx';

type Row = Page['board']['items'][number];

/** The same laboratories as one table. */
export function LaboratoryTable({ zone, rows }: { zone: string; rows: readonly Row[] }) {
  const { t } = useTranslation('laboratories');
  const columns: Column<Row>[] = [
    ...laboratoryColumns(zone, t('column.laboratory'), t('column.enterprise')),
    { id: 'state', header: t('column.state'), cell: ({ state }) => <StateMark state={state} /> },
    { id: 'since', header: t('column.since'), cell: ({ since }) => <CivilDate date={since} /> },
    {
      id: 'qualifying',
      header: t('column.qualifying'),
      cell: ({ isQualifying, guidedBy }) => (
        <span className="flex flex-col">
          <QualifyingMark isQualifying={isQualifying} />
          <GuidedMark isQualifying={isQualifying} guidedBy={guidedBy} />
        </span>
      ),
    },
    {
      id: 'readiness',
      header: t('column.readiness'),
      align: 'end',
      cell: ({ readiness }) =>
        readiness ? <Share value={readiness.score} places={0} missing="inapplicable" /> : t('readiness.never'),
    },
    { id: 'last', header: t('column.lastVisit'), cell: ({ lastVisitOn }) => <CivilDate date={lastVisitOn} /> },
    {
      id: 'actions',
      header: t('column.openActions'),
      unit: t('column.items'),
      align: 'end',
      cell: ({ openActions }) => <Count value={openActions} />,
    },
  ];
  return (
    <DataTable
      caption={t('stages.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
