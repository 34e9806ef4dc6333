import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Count } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';

type Row = Page['roll']['byOrganisation'][number];

/** How many came from where. */
export function OrganisationTable({ roll }: { roll: Page['roll'] }) {
  const { t } = useTranslation('trainings');
  const columns: Column<Row>[] = [
    { id: 'organisation', header: t('roll.organisation'), rowHeader: true, cell: ({ organisation }) => organisation },
    {
      id: 'attended',
      header: t('column.attended'),
      unit: t('unit.people'),
      align: 'end',
      cell: ({ attended }) => <Count value={attended} />,
    },
    {
      id: 'participants',
      header: t('column.onRoll'),
      unit: t('unit.people'),
      align: 'end',
      cell: ({ participants }) => <Count value={participants} />,
    },
  ];
  return (
    <Section id="organisations" title={t('roll.byOrganisation')}>
      <DataTable
        caption={t('roll.byOrganisation')}
        captionHidden
        columns={columns}
        rows={roll.byOrganisation}
        rowKey={({ enterprise, organisation }) => enterprise ?? organisation}
        empty={<EmptyState title={t('roll.empty')} />}
      />
    </Section>
  );
}
