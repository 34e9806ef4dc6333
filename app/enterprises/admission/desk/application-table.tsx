import { useTranslation } from 'react-i18next';
import { applicationPath } from '../../../paths.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { CivilDate, Nothing } from '../../../ui/figures.tsx';
import { civilDayOf } from '../../../ui/format.ts';
import { ApplicationStateMark, HolderName, OutcomeMark } from '../application-state.tsx';
import { type Held, holderOf } from '../holder.ts';

export interface DeskRow extends Held {
  id: string;
  enterprise: { id: string; name: string; uscc: string };
  /** Days that it has waited for whoever holds it; null when nobody does. */
  days: number | null;
}

interface ApplicationTableProps {
  zone: string;
  rows: readonly DeskRow[];
  caption: string;
  empty: React.ReactNode;
}

/** The applications of a zone, or one's own: where each stands, and who has to act. */
export function ApplicationTable({ zone, rows, caption, empty }: ApplicationTableProps) {
  const { t } = useTranslation('admission');
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => applicationPath(zone, id)}
      empty={empty}
      columns={[
        {
          id: 'enterprise',
          header: t('column.enterprise'),
          rowHeader: true,
          cell: ({ enterprise }) => enterprise.name,
        },
        {
          id: 'uscc',
          header: t('column.uscc'),
          width: '12rem',
          narrow: 'full',
          cell: ({ enterprise }) => <span className="font-mono text-[0.92em]">{enterprise.uscc}</span>,
        },
        {
          id: 'state',
          header: t('column.state'),
          width: '9rem',
          cell: ({ state }) => <ApplicationStateMark state={state} />,
        },
        {
          id: 'submitted',
          header: t('column.submitted'),
          width: '9rem',
          cell: ({ submittedAt }) => <CivilDate date={submittedAt && civilDayOf(submittedAt)} />,
        },
        {
          id: 'outcome',
          header: t('column.outcome'),
          width: '8rem',
          cell: ({ outcome }) => (outcome ? <OutcomeMark outcome={outcome} /> : <Nothing />),
        },
        {
          id: 'holder',
          header: t('column.holder'),
          width: '7rem',
          cell: (row) => {
            const holder = holderOf(row);
            return holder ? <HolderName holder={holder} /> : <Nothing />;
          },
        },
        {
          id: 'days',
          header: t('column.waiting'),
          unit: t('column.days'),
          align: 'end',
          width: '6rem',
          cell: ({ days }) => (days === null ? <Nothing /> : <span className="figures">{days}</span>),
        },
      ]}
    />
  );
}
