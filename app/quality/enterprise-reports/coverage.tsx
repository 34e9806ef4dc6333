import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { REPORT_FILING_STATES } from '../../../server/quality/enterprise-reports/filing.ts';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { enterpriseReportPath, withSearch } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Nothing } from '../../ui/figures.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { CoverageData } from './read-reports-page.server.ts';

type Row = CoverageData['coverage']['items'][number];

/** How many of the enterprises that owe a report have filed it, and which. */
export function Coverage({ page }: { page: CoverageData }) {
  const { t } = useTranslation(['enterpriseReports', 'enterprises']);
  const { counts, items, nextCursor } = page.coverage;
  return (
    <div className="space-y-10">
      <Stats>
        <Stat
          label={t('enterpriseReports:reports.filed')}
          unit={t('enterpriseReports:reports.of', { count: counts.owed })}
          size="large"
        >
          <Count value={counts.onTime + counts.late} />
        </Stat>
        {REPORT_FILING_STATES.map((state) => (
          <Stat key={state} label={t(`enterprises:filing.${state}`)}>
            <Count value={counts[state]} />
          </Stat>
        ))}
      </Stats>
      <Section
        id="enterprises"
        title={t('enterpriseReports:reports.byEnterprise')}
        intro={t('enterpriseReports:reports.byEnterpriseIntro')}
      >
        <StateTabs page={page} />
        <EnterpriseTable page={page} />
        <Pager shown={items.length} nextCursor={nextCursor} />
      </Section>
    </div>
  );
}

function StateTabs({ page: { state: current, coverage } }: { page: CoverageData }) {
  const { t } = useTranslation(['enterpriseReports', 'enterprises']);
  const location = useLocation();
  return (
    <Tabs
      label={t('enterpriseReports:reports.byState')}
      tabs={[null, ...REPORT_FILING_STATES].map((state) => ({
        href: withSearch(location, { state, cursor: null }),
        label: state ? t(`enterprises:filing.${state}`) : t('enterpriseReports:reports.all'),
        current: state === current,
        count: state ? coverage.counts[state] : coverage.counts.owed,
      }))}
    />
  );
}

function EnterpriseTable({ page: { zone, period, state, coverage } }: { page: CoverageData }) {
  const { t } = useTranslation('enterpriseReports');
  const columns: Column<Row>[] = [
    { id: 'name', header: t('reports.enterprise'), rowHeader: true, cell: ({ enterprise }) => enterprise.name },
    { id: 'state', header: t('reports.state'), cell: (row) => <FilingMark state={row.state} /> },
    { id: 'filedOn', header: t('reports.filedOn'), cell: ({ filedOn }) => <CivilDate date={filedOn} /> },
    {
      id: 'revision',
      header: t('revision'),
      align: 'end',
      cell: ({ revision }) => (revision === null ? <Nothing /> : <Count value={revision} />),
    },
  ];
  return (
    <DataTable
      caption={t('reports.byEnterprise')}
      captionHidden
      columns={columns}
      rows={coverage.items}
      rowKey={({ enterprise }) => enterprise.id}
      rowHref={({ enterprise }) => enterpriseReportPath(zone, enterprise.id, period)}
      empty={
        state ? (
          <EmptyState title={t('reports.noneInState')}>{t('reports.noneInStateHint')}</EmptyState>
        ) : (
          <EmptyState title={t('reports.none')}>{t('reports.noneHint')}</EmptyState>
        )
      }
    />
  );
}
