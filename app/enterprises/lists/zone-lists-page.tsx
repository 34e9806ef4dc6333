import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listsPath, monthlyListPath, withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Money, Nothing } from '../../ui/figures.tsx';
import { formatMoney } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { FilingMark } from '../archive/filing-mark.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { MonthSteps } from '../filings/month-steps.tsx';
import type { ZoneListsData } from './read-zone-lists.server.ts';

/** E6, EF4: which enterprises have filed this month's list? */
export function ZoneListsPage({ page }: { page: ZoneListsData }) {
  const { t } = useTranslation('lists');
  const { view, zone } = page;
  const { counts } = view;
  const filed = counts.onTime + counts.late;
  return (
    <>
      <PageHeader
        title={page.title}
        state={
          <>
            <span className="text-ink-2">
              {t('dueOn')} <CivilDate date={view.dueOn} />
            </span>
            <MonthSteps
              previous={page.previous}
              next={page.next}
              current={page.current}
              hrefOf={(month) => `${listsPath(zone)}?month=${month}`}
            />
          </>
        }
        lead={t('zone.lead', { count: counts.inZone, filed, missing: counts.missing })}
      />
      <AreaTabs zone={zone} pages={page.pages} />
      <div className="space-y-10">
        <Stats>
          <Stat label={t('zone.filed')} unit={t('zone.of', { count: counts.inZone })} size="large">
            <Count value={filed} />
          </Stat>
          <Stat label={t('zone.onTime')}>
            <Count value={counts.onTime} />
          </Stat>
          <Stat label={t('zone.late')}>
            <Count value={counts.late} />
          </Stat>
          <Stat label={t('zone.missing')}>
            <Count value={counts.missing} />
          </Stat>
          <Stat label={t('zone.notYetDue')}>
            <Count value={counts.notYetDue} />
          </Stat>
          <Stat
            label={t('total.amount')}
            unit={t('unit.tenThousandUsd')}
            note={t('zone.ownBrandIs', { amount: formatMoney(view.ownBrandAmountUsd, 'tenThousandUsd') })}
          >
            <Money value={view.amountUsd} />
          </Stat>
        </Stats>
        <Section
          id="enterprises"
          title={t('zone.byEnterprise')}
          intro={
            <>
              {t('zone.intro')} <RuleIds ids={['E6', 'EF4']} />
            </>
          }
        >
          <StateTabs page={page} />
          <EnterpriseTable page={page} />
          <Pager shown={view.items.length} nextCursor={view.nextCursor} />
        </Section>
      </div>
    </>
  );
}

function StateTabs({ page }: { page: ZoneListsData }) {
  const { t } = useTranslation(['lists', 'enterprises']);
  const location = useLocation();
  const { counts } = page.view;
  return (
    <Tabs
      label={t('lists:zone.byState')}
      tabs={[null, ...page.states].map((state) => ({
        href: withSearch(location, { state, cursor: null }),
        label: state ? t(`enterprises:filing.${state}`) : t('lists:zone.all'),
        current: state === page.state,
        count: state ? counts[state] : counts.inZone,
      }))}
    />
  );
}

type Row = ZoneListsData['view']['items'][number];

function EnterpriseTable({ page }: { page: ZoneListsData }) {
  const { t } = useTranslation('lists');
  const { zone, month, view, state } = page;
  const columns: Column<Row>[] = [
    { id: 'name', header: t('zone.enterprise'), rowHeader: true, cell: ({ enterprise }) => enterprise.name },
    { id: 'state', header: t('zone.state'), cell: (row) => <FilingMark state={row.state} /> },
    { id: 'filedOn', header: t('zone.filedOn'), cell: ({ filedOn }) => <CivilDate date={filedOn} /> },
    {
      id: 'revision',
      header: t('zone.revision'),
      align: 'end',
      cell: ({ list }) => (list ? <Count value={list.revision} /> : <Nothing />),
    },
    {
      id: 'rows',
      header: t('total.rows'),
      align: 'end',
      cell: ({ list }) =>
        list ? list.hasExports ? <Count value={list.rowCount} /> : t('list.noExports') : <Nothing />,
    },
    {
      id: 'amount',
      header: t('total.amount'),
      unit: t('unit.tenThousandUsd'),
      align: 'end',
      cell: ({ list }) => (list ? <Money value={list.amountUsd} /> : <Nothing />),
    },
    {
      id: 'ownBrand',
      header: t('total.ownBrand'),
      unit: t('unit.tenThousandUsd'),
      align: 'end',
      cell: ({ list }) => (list ? <Money value={list.ownBrandAmountUsd} /> : <Nothing />),
    },
    {
      id: 'nonconforming',
      header: t('total.nonconforming'),
      align: 'end',
      cell: ({ list }) => (list ? <Count value={list.nonconformingRows} /> : <Nothing />),
    },
  ];
  return (
    <DataTable
      caption={t('zone.byEnterprise')}
      captionHidden
      columns={columns}
      rows={view.items}
      rowKey={({ enterprise }) => enterprise.id}
      rowHref={({ enterprise }) => monthlyListPath(zone, enterprise.id, month)}
      empty={
        state ? (
          <EmptyState title={t('zone.noneInState')}>{t('zone.noneInStateHint')}</EmptyState>
        ) : (
          <EmptyState title={t('zone.none')}>{t('zone.noneHint')}</EmptyState>
        )
      }
    />
  );
}
