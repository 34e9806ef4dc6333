import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Decimal, Money, Nothing } from '../../ui/figures.tsx';
import { plainQuantity } from '../filings/plain-quantity.ts';

type Row = Awaited<ReturnType<Api['lists']['read']>>['rows'][number];

/** EF4: the rows of one revision as they were filed. */
export function ListRowsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const { t } = useTranslation('lists');
  const columns: Column<Row>[] = [
    { id: 'position', header: t('grid.rowNumber'), align: 'end', width: '3rem', cell: ({ position }) => position },
    { id: 'product', header: t('column.product'), rowHeader: true, cell: ({ product }) => product },
    { id: 'country', header: t('column.country'), cell: ({ countryName }) => countryName },
    {
      id: 'hsCode',
      header: t('column.hsCode'),
      cell: ({ hsCode }) => (hsCode ? <span className="font-mono text-[0.92em]">{hsCode}</span> : <Nothing />),
    },
    {
      id: 'quantity',
      header: t('column.quantity'),
      align: 'end',
      cell: ({ quantity, unit }) => (
        <>
          {plainQuantity(quantity)} <span className="text-ink-3">{unit}</span>
        </>
      ),
    },
    {
      id: 'amountUsd',
      header: t('column.amountUsd'),
      unit: t('unit.usd'),
      align: 'end',
      cell: ({ amountUsd }) => <Money value={amountUsd} unit="usd" />,
    },
    {
      id: 'ownBrandQuantity',
      header: t('column.ownBrandQuantity'),
      align: 'end',
      cell: ({ ownBrandQuantity }) => (ownBrandQuantity === null ? <Nothing /> : plainQuantity(ownBrandQuantity)),
    },
    {
      id: 'ownBrandAmountUsd',
      header: t('column.ownBrandAmountUsd'),
      unit: t('unit.usd'),
      align: 'end',
      cell: ({ ownBrandAmountUsd }) =>
        ownBrandAmountUsd === null ? <Nothing /> : <Decimal value={ownBrandAmountUsd} />,
    },
    {
      id: 'nonconformity',
      header: t('column.nonconformity'),
      narrow: 'full',
      cell: ({ nonconformity }) => nonconformity || <Nothing />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ position }) => String(position)}
      empty={null}
    />
  );
}
