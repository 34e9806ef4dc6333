import { useTranslation } from 'react-i18next';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Instant, Nothing } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { dataOfHalfPath } from './data-paths.ts';
import type { DataPage } from './read-data-page.server.ts';

type Row = DataPage['rows'][number];

/** Q4: who was asked, and whose data is here. Whoever works on the draft opens each part from here. */
export function DepartmentsSection({ page }: { page: DataPage }) {
  const { t } = useTranslation('enterpriseReports');
  const { zone, period, rows, seesParts, canArrange } = page;
  const { arrangement } = page.arrangement;
  // Whoever sees only itself, and was not asked, has nothing to see here.
  if (arrangement && rows.length === 0) return null;
  const columns: Column<Row>[] = [
    { id: 'name', header: t('data.department'), rowHeader: true, cell: ({ name }) => name },
    {
      id: 'state',
      header: t('data.state'),
      cell: ({ state }) => (state ? <FilingMark state={state} /> : <span>{t('data.unasked')}</span>),
    },
    { id: 'filedOn', header: t('data.filedOn'), cell: ({ filedOn }) => <CivilDate date={filedOn} /> },
    {
      id: 'revision',
      header: t('revision'),
      align: 'end',
      cell: ({ revision }) => (revision === null ? <Nothing /> : <Count value={revision} />),
    },
  ];
  return (
    <Section
      id="departments"
      title={t('data.departments')}
      intro={
        arrangement && (
          <>
            <p>
              {t('data.arrangedBy', { name: arrangement.arrangedBy })} <Instant at={arrangement.arrangedAt} />
            </p>
            {arrangement.note && <p className="whitespace-pre-line break-words">{arrangement.note}</p>}
          </>
        )
      }
    >
      <DataTable
        caption={t('data.departments')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        {...(seesParts && { rowHref: ({ id }: Row) => `${dataOfHalfPath(zone, period, id)}#part` })}
        empty={<EmptyState title={t('data.none')}>{t(canArrange ? 'data.noneToArrange' : 'data.noneHint')}</EmptyState>}
      />
    </Section>
  );
}
