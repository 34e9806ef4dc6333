import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Count, Money, Nothing, Share } from '../../ui/figures.tsx';
import { plainQuantity } from '../filings/plain-quantity.ts';
import type { FiguresPageData } from './read-figures-page.server.ts';

type Row = FiguresPageData['view']['rows'][number];

/** Q5: the rows of one month, with what they add up to. */
export function FigureRowsTable({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const { rows, total } = page.view;
  const usd = t('unit.usd');
  const columns: Column<Row>[] = [
    {
      id: 'enterprise',
      header: t('figures.enterprise'),
      rowHeader: true,
      cell: ({ enterprise }) => enterprise?.name ?? t('figures.byCountryOnly'),
      footer: t('figures.sum'),
    },
    { id: 'country', header: t('column.country'), cell: ({ countryName }) => countryName },
    { id: 'product', header: t('column.product'), cell: ({ product }) => product || <Nothing /> },
    {
      id: 'inspectedBatches',
      header: t('figureColumn.inspectedBatches'),
      align: 'end',
      cell: ({ inspectedBatches }) => <Count value={inspectedBatches} />,
      footer: <Count value={total.inspectedBatches} />,
    },
    {
      id: 'inspectedQuantity',
      header: t('figureColumn.inspectedQuantity'),
      align: 'end',
      cell: ({ inspectedQuantity }) => plainQuantity(inspectedQuantity),
    },
    {
      id: 'inspectedAmountUsd',
      header: t('figureColumn.inspectedAmountUsd'),
      unit: usd,
      align: 'end',
      cell: ({ inspectedAmountUsd }) => <Money value={inspectedAmountUsd} unit="usd" />,
      footer: <Money value={total.inspectedAmountUsd} unit="usd" />,
    },
    {
      id: 'failedBatches',
      header: t('figureColumn.failedBatches'),
      align: 'end',
      cell: ({ failedBatches }) => <Count value={failedBatches} />,
      footer: (
        <>
          <Count value={total.failedBatches} />
          {total.failureRate && (
            <span className="text-ink-3 block font-normal">
              <Share value={total.failureRate} />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'failedQuantity',
      header: t('figureColumn.failedQuantity'),
      align: 'end',
      cell: ({ failedQuantity }) => plainQuantity(failedQuantity),
    },
    {
      id: 'failedAmountUsd',
      header: t('figureColumn.failedAmountUsd'),
      unit: usd,
      align: 'end',
      cell: ({ failedAmountUsd }) => <Money value={failedAmountUsd} unit="usd" />,
      footer: <Money value={total.failedAmountUsd} unit="usd" />,
    },
    {
      id: 'returnedBatches',
      header: t('figureColumn.returnedBatches'),
      align: 'end',
      cell: ({ returnedBatches }) => <Count value={returnedBatches} />,
      footer: <Count value={total.returnedBatches} />,
    },
    {
      id: 'returnedAmountUsd',
      header: t('figureColumn.returnedAmountUsd'),
      unit: usd,
      align: 'end',
      cell: ({ returnedAmountUsd }) => <Money value={returnedAmountUsd} unit="usd" />,
      footer: <Money value={total.returnedAmountUsd} unit="usd" />,
    },
  ];
  return (
    <DataTable
      caption={t('figures.rows')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ position }) => String(position)}
      empty={<EmptyState title={t('figures.noRows')}>{t('figures.noRowsHint')}</EmptyState>}
    />
  );
}
