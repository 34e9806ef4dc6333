import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { figuresAddress } from '../../enterprises/figures/figure-addresses.ts';
import { plainQuantity } from '../../enterprises/filings/plain-quantity.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, withSearch } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Count, Money, Nothing } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import type { QualityRows, RowsPageData } from './read-rows.server.ts';

type Row = QualityRows['inspections'][number];
type Measured = 'inspected' | 'failed' | 'returned';

/** Rows of inspection figures, each leading to its month, with what all of them add up to. */
export function InspectionRowsTable({ page }: { page: RowsPageData }) {
  const { t } = useTranslation('qualityFigures');
  const locale = useLocale();
  const location = useLocation();
  const { zone, view, filters } = page;
  const total = view.inspectionTotal;
  // Rows that are left out have none of what they were narrowed to, but some of all else.
  const isWhole = (measured: Measured) =>
    !(filters.onlyFailed && measured !== 'failed') && !(filters.onlyReturned && measured !== 'returned');
  const measuredColumns = (measured: Measured): Column<Row>[] => [
    {
      id: `${measured}Batches`,
      header: t(`column.${measured}Batches`),
      align: 'end',
      cell: (row) => <Count value={row[`${measured}Batches`]} />,
      footer: total && isWhole(measured) ? <Count value={total[`${measured}Batches`]} /> : undefined,
    },
    {
      id: `${measured}Quantity`,
      header: t('column.quantity'),
      align: 'end',
      cell: (row) => plainQuantity(row[`${measured}Quantity`]),
      footer: total && isWhole(measured) ? plainQuantity(total[`${measured}Quantity`]) : undefined,
    },
    {
      id: `${measured}AmountUsd`,
      header: t(`column.${measured}Amount`),
      unit: t('unit.dollars'),
      align: 'end',
      cell: (row) => <Money value={row[`${measured}AmountUsd`]} unit="usd" />,
      footer: total && isWhole(measured) ? <Money value={total[`${measured}AmountUsd`]} unit="usd" /> : undefined,
    },
  ];
  const columns: Column<Row>[] = [
    {
      id: 'enterprise',
      header: t('column.enterprise'),
      rowHeader: true,
      cell: ({ enterprise }) =>
        enterprise ? <Link to={enterprisePath(zone, enterprise.id)}>{enterprise.name}</Link> : t('rows.byCountryOnly'),
      footer: total ? t('rows.total') : undefined,
    },
    {
      id: 'month',
      header: t('column.month'),
      cell: ({ month }) => (
        <Link to={`${figuresAddress(zone, month)}#month`} className="whitespace-nowrap">
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
      cell: ({ product }) =>
        product ? <Link to={withSearch(location, { product, cursor: null })}>{product}</Link> : <Nothing />,
    },
    ...(['inspected', 'failed', 'returned'] as const).flatMap(measuredColumns),
  ];
  return (
    <DataTable
      caption={page.title}
      captionHidden
      columns={columns}
      rows={view.inspections}
      rowKey={({ month, position }) => `${month} ${position}`}
      empty={<EmptyState title={t('rows.none')}>{t('rows.noneOf.inspections')}</EmptyState>}
    />
  );
}
