import { useTranslation } from 'react-i18next';
import { riskPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import type { Content } from './read-supervision.server.ts';
import { RemindersList } from './reminders-list.tsx';

type Row = Content<'overdue'>['items'][number];

/** R25: what is late and with whom, the latest first; below it, what is coming due for the reader. */
export function OverdueView({ zone, content: { items, reminders } }: { zone: string; content: Content<'overdue'> }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  const columns: Column<Row>[] = [
    {
      id: 'number',
      header: t('fact.number'),
      rowHeader: true,
      cell: ({ number }) => <span className="figures">{number}</span>,
    },
    { id: 'kind', header: t('overdue.matter'), cell: ({ kind }) => t(`matter.${kind}`) },
    {
      id: 'holder',
      header: t('overdue.holder'),
      cell: ({ holder: { role, department, enterprise } }) =>
        role ? tRisk(`role.${role}`) : (department ?? enterprise),
    },
    { id: 'due', header: t('overdue.dueOn'), cell: ({ dueOn }) => <CivilDate date={dueOn} /> },
    {
      id: 'late',
      header: t('overdue.daysLate'),
      unit: t('overdue.days'),
      align: 'end',
      cell: ({ daysLate }) => <Count value={daysLate} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('supervision.view.overdue')}
        captionHidden
        columns={columns}
        rows={items}
        rowKey={({ kind, subject, dueOn }) => `${kind}/${subject}/${dueOn}`}
        rowHref={({ risk }) => riskPath(zone, risk)}
        empty={<EmptyState title={t('overdue.none')}>{t('overdue.noneHint')}</EmptyState>}
      />
      <Section id="reminders" title={t('reminders.title')} intro={t('reminders.intro')}>
        <RemindersList zone={zone} reminders={reminders} />
      </Section>
    </>
  );
}
