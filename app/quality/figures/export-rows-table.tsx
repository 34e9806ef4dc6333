import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { plainQuantity } from '../../enterprises/filings/plain-quantity.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, monthlyListPath, withSearch } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Money, Nothing } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import type { QualityRows, RowsPageData } from './read-rows.server.ts';

type Row = QualityRows['exports'][number];

/** Rows of monthly lists, each leading to its list, with what all of them add up to. */
export function ExportRowsTable({ page }: { page: RowsPageData }) {
  const { t } = useTranslation('qualityFigures');
  const locale = useLocale();
  const location = useLocation();
  const { zone, view, filters } = page;
  const total = view.exportTotal;
  const usd = t('unit.dollars');
  const columns: Column<Row>[] = [
    {
      id: 'enterprise',
      header: t('column.enterprise'),
      rowHeader: true,
      cell: ({ enterprise }) => <Link to={enterprisePath(zone, enterprise.id)}>{enterprise.name}</Link>,
      footer: total ? t('rows.total') : undefined,
    },
    {
      id: 'month',
      header: t('column.month'),
      cell: ({ enterprise, month }) => (
        <Link to={monthlyListPath(zone, enterprise.id, month)} className="whitespace-nowrap">
          {formatMonth(month, locale)}
        </Link>
      ),
    },
    {
      id: 'country',
      header: t('column.country'),
      cell: ({ country, countryName }) => (
        <Link to={withSearch(location, { country, cursor: null })}>{countryName}</Link>
      ),
    },
    {
      id: 'product',
      header: t('column.product'),
      cell: ({ product }) => <Link to={withSearch(location, { product, cursor: null })}>{product}</Link>,
    },
    {
      id: 'quantity',
      header: t('column.quantity'),
      align: 'end',
      cell: ({ quantity, unit }) => `${plainQuantity(quantity)} ${unit}`,
    },
    {
      id: 'amount',
      header: t('column.amount'),
      unit: usd,
      align: 'end',
      cell: ({ amountUsd }) => <Money value={amountUsd} unit="usd" />,
      footer: total && !filters.onlyOwnBrand ? <Money value={total.amountUsd} unit="usd" /> : undefined,
    },
    {
      id: 'ownBrand',
      header: t('column.ownBrand'),
      unit: usd,
      align: 'end',
      cell: ({ ownBrandAmountUsd }) =>
        ownBrandAmountUsd === null ? <Nothing /> : <Money value={ownBrandAmountUsd} unit="usd" />,
      footer: total ? <Money value={total.ownBrandAmountUsd} unit="usd" /> : undefined,
    },
    {
      id: 'nonconformity',
      header: t('column.nonconformity'),
      cell: ({ nonconformity }) => nonconformity || <Nothing />,
    },
  ];
  return (
    <DataTable
      caption={page.title}
      captionHidden
      columns={columns}
      rows={view.exports}
      rowKey={({ listId, position }) => `${listId} ${position}`}
      empty={<EmptyState title={t('rows.none')}>{t('rows.noneOf.exports')}</EmptyState>}
    />
  );
}
