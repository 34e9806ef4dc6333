import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { enterprisePath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { EnterpriseStatusMark, ObservationMark, SupportMark } from './enterprise-marks.tsx';

export type RegisterRow = Awaited<ReturnType<Api['enterprises']['list']>>['items'][number];

/** More than these make the column longer than the row's other facts. */
const MARKETS_SHOWN = 3;

interface RegisterTableProps {
  zone: string;
  rows: readonly RegisterRow[];
  /** Filters leave rows out, so an empty list does not mean an empty register. */
  isFiltered: boolean;
  canRegister: boolean;
}

export function RegisterTable({ zone, rows, isFiltered, canRegister }: RegisterTableProps) {
  const { t } = useTranslation('enterprises');
  const columns: Column<RegisterRow>[] = [
    { id: 'name', header: t('register.column.name'), rowHeader: true, cell: ({ name }) => name },
    {
      id: 'uscc',
      header: t('register.column.uscc'),
      narrow: 'full',
      cell: ({ uscc }) => <span className="font-mono text-[0.92em]">{uscc}</span>,
    },
    {
      id: 'status',
      header: t('register.column.status'),
      cell: ({ status, since }) => (
        <>
          <EnterpriseStatusMark status={status} />
          <span className="text-ink-3 block text-xs">
            {t('since')} <CivilDate date={since} />
          </span>
        </>
      ),
    },
    {
      id: 'support',
      header: t('register.column.support'),
      cell: ({ eligibleForSupport }) => <SupportMark eligible={eligibleForSupport} />,
    },
    {
      id: 'observation',
      header: t('register.column.observation'),
      cell: ({ underObservation }) => (underObservation ? <ObservationMark /> : null),
    },
    {
      id: 'markets',
      header: t('register.column.markets'),
      narrow: 'full',
      cell: ({ markets }) => (markets.length > 0 ? <Markets markets={markets} /> : null),
    },
  ];
  return (
    <DataTable
      caption={t('register.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => enterprisePath(zone, id)}
      empty={
        isFiltered ? (
          <EmptyState title={t('register.noneFound')}>{t('register.noneFoundHint')}</EmptyState>
        ) : (
          <EmptyState title={t('register.none')}>
            {t(canRegister ? 'register.noneHint' : 'register.noneHintReading')}
          </EmptyState>
        )
      }
    />
  );
}

function Markets({ markets }: { markets: RegisterRow['markets'] }) {
  const { t } = useTranslation(['enterprises', 'common']);
  const shown = markets
    .slice(0, MARKETS_SHOWN)
    .map(({ name }) => name)
    .join(t('common:listSeparator'));
  const more = markets.length - MARKETS_SHOWN;
  return <>{more > 0 ? t('enterprises:register.moreMarkets', { shown, count: more }) : shown}</>;
}
