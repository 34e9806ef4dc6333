import { useTranslation } from 'react-i18next';
import { archiveWorkbookPath, enterprisePath, enterprisesPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { WordsProvider } from '../admission/words.ts';
import { EnterpriseStatusMark, ObservationMark } from '../register/enterprise-marks.tsx';
import { Acting } from './act-form.tsx';
import { CertificatesTab } from './certificates-tab.tsx';
import { ChecksTab } from './checks-tab.tsx';
import { CommitmentsTab } from './commitments-tab.tsx';
import { DoneNotice } from './done-notice.tsx';
import { FactsTab } from './facts-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { IncidentsTab } from './incidents-tab.tsx';
import { ListsTab } from './lists-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import type { ArchivePage as Page } from './read-archive.server.ts';
import { ReportsTab } from './reports-tab.tsx';
import { RiskTab } from './risk-tab.tsx';

/** E6: an enterprise's page, which is its quality archive. */
export function ArchivePage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const { zone, enterprise, tabs, content, done } = page;
  const own = enterprisePath(zone, enterprise.id);
  return (
    <Acting.Provider
      value={{
        open: failure?.values.form?.[0] ?? page.open,
        failure,
        idempotencyKey: page.idempotencyKey,
        cancelHref: content.tab === 'overview' ? own : `${own}?tab=${content.tab}`,
        keptUnder: own,
      }}
    >
      <PageHeader
        title={enterprise.name}
        breadcrumb={page.seesRegister ? [{ label: t('register.title'), href: enterprisesPath(zone) }] : []}
        state={
          <>
            <EnterpriseStatusMark status={enterprise.status} />
            <span className="text-ink-3">
              {t('since')} <CivilDate date={enterprise.since} />
            </span>
            {enterprise.observation && <ObservationMark />}
            <span className="text-ink-3 font-mono">{enterprise.uscc}</span>
          </>
        }
        lead={enterprise.nameEn || undefined}
        actions={
          page.seesArchive && (
            <a href={archiveWorkbookPath(zone, enterprise.id)} download className={buttonClass()}>
              {t('archive.workbook')}
            </a>
          )
        }
      />
      <Tabs
        label={t('archive.tabs')}
        tabs={tabs.map((tab) => ({
          href: tab === 'overview' ? own : `${own}?tab=${tab}`,
          label: t(`archive.tab.${tab}`),
          current: tab === content.tab,
        }))}
      />
      <div className="space-y-12">
        <DoneNotice done={done} />
        <WordsProvider value={page.words}>
          <Content page={page} />
        </WordsProvider>
      </div>
    </Acting.Provider>
  );
}

function Content({ page }: { page: Page }) {
  const { content } = page;
  switch (content.tab) {
    case 'overview':
      return <OverviewTab page={page} content={content} />;
    case 'facts':
      return <FactsTab page={page} content={content} />;
    case 'certificates':
      return <CertificatesTab page={page} />;
    case 'lists':
      return <ListsTab page={page} content={content} />;
    case 'reports':
      return <ReportsTab page={page} items={content.items} />;
    case 'incidents':
      return <IncidentsTab page={page} content={content} />;
    case 'risk':
      return <RiskTab page={page} content={content} />;
    case 'checks':
      return <ChecksTab page={page} checks={content.items} canRecord={content.canRecord} />;
    case 'commitments':
      return <CommitmentsTab page={page} commitments={content.items} />;
    case 'files':
      return <FilesTab page={page} groups={content.groups} />;
    case 'history':
      return <HistoryTab page={page} content={content} />;
  }
}
