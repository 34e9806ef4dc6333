import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, monthlyListPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Money, Nothing } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { FilingMark } from './filing-mark.tsx';
import type { ArchivePage } from './read-archive.server.ts';

type Lists = Extract<ArchivePage['content'], { tab: 'lists' }>;
type Month = Lists['months'][number];

/** Which months' lists came in, when, and what do they add up to? */
export function ListsTab({ page, content }: { page: ArchivePage; content: Lists }) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const { zone, enterprise } = page;
  const { year, years, months } = content;
  const list = (cell: (list: NonNullable<Month['list']>) => ReactNode) => (month: Month) =>
    month.list ? cell(month.list) : null;
  const columns: Column<Month>[] = [
    { id: 'month', header: t('lists.month'), rowHeader: true, cell: ({ month }) => formatMonth(month, locale) },
    { id: 'state', header: t('lists.state'), cell: ({ state }) => <FilingMark state={state} /> },
    {
      id: 'dueOn',
      header: t('lists.dueOn'),
      cell: ({ state, dueOn }) => (state === 'notOwed' ? <Nothing /> : <CivilDate date={dueOn} />),
    },
    { id: 'filedOn', header: t('lists.filedOn'), cell: ({ filedOn }) => <CivilDate date={filedOn} /> },
    {
      id: 'revision',
      header: t('lists.revision'),
      align: 'end',
      cell: list(({ revision }) => <Count value={revision} />),
    },
    {
      id: 'rows',
      header: t('lists.rows'),
      align: 'end',
      cell: list(({ rowCount, hasExports }) => (hasExports ? <Count value={rowCount} /> : t('lists.noExports'))),
    },
    {
      id: 'amount',
      header: t('lists.amount'),
      unit: t('unit.tenThousandUsd'),
      align: 'end',
      cell: list(({ amountUsd }) => <Money value={amountUsd} />),
    },
    {
      id: 'ownBrand',
      header: t('lists.ownBrand'),
      unit: t('unit.tenThousandUsd'),
      align: 'end',
      cell: list(({ ownBrandAmountUsd }) => <Money value={ownBrandAmountUsd} />),
    },
    {
      id: 'nonconforming',
      header: t('lists.nonconforming'),
      align: 'end',
      cell: list(({ nonconformingRows }) => <Count value={nonconformingRows} />),
    },
  ];
  return (
    <Section id="lists" title={t('lists.title', { year })} intro={t('lists.intro')}>
      {years.length > 1 && (
        <Tabs
          label={t('year.choose')}
          tabs={years.map((each) => ({
            href: `${enterprisePath(zone, enterprise.id)}?tab=lists&year=${each}`,
            label: t('year.of', { year: each }),
            current: each === year,
          }))}
        />
      )}
      <DataTable
        caption={t('lists.title', { year })}
        captionHidden
        columns={columns}
        rows={months}
        rowKey={({ month }) => month}
        rowHref={({ month }) => monthlyListPath(zone, enterprise.id, month)}
        empty={<EmptyState title={t('lists.none')} />}
      />
    </Section>
  );
}
