import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { qualityReportPath, qualityReportsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { QualityTabs } from '../quality-tabs.tsx';
import { ReportCopies } from '../report-copies.tsx';
import { CommentsView } from './comments-view.tsx';
import { FindingsView } from './findings-view.tsx';
import type { ReportPage as Page } from './read-report-page.server.ts';
import { ReportEditor } from './report-editor.tsx';
import { ReportStateMark } from './report-state-mark.tsx';
import { ReportText } from './report-text.tsx';
import { REPORT_VIEWS, reportViewPath } from './report-views.ts';
import { VersionsView } from './versions-view.tsx';

const DONE = ['save', 'comment', 'answer', 'finding', 'risk'] as const;

interface ReportPageProps {
  page: Page;
  failure: FormFailure | null;
  /** Where it stands and what comes next; above its text. */
  steps: ReactNode;
}

/** Q6-Q9: a half-year's report: where it stands, what it says, what was said to it and how it came to that. */
export function ReportPage({ page, failure, steps }: ReportPageProps) {
  const { t } = useTranslation(['qualityReports', 'common']);
  const { zone, report } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={qualityReportPath(zone, report.id)}>
      <PageHeader
        title={page.title}
        breadcrumb={[{ label: t('common:qualityArea.reports'), href: qualityReportsPath(zone) }]}
        state={
          <>
            <ReportStateMark state={report.state} />
            <span className="text-ink-3">{t('revision', { number: report.revision })}</span>
            {report.holder && <span className="text-ink-3">{t(`holder.${report.holder}`)}</span>}
          </>
        }
        actions={<ReportCopies zone={zone} report={report.id} />}
      />
      <QualityTabs zone={zone} pages={page.pages} />
      <div className="space-y-8">
        <DoneNotice acts={DONE} words={(act) => t(`done.${act}`)} />
        {page.view === 'text' && steps}
        <div>
          <ViewTabs page={page} />
          <View page={page} />
        </div>
      </div>
    </ActingProvider>
  );
}

function ViewTabs({ page: { zone, report, view } }: { page: Page }) {
  const { t } = useTranslation('qualityReports');
  const counts = {
    text: undefined,
    comments: report.comments.length,
    findings: report.findings.length,
    versions: report.revisions.length,
  };
  return (
    <Tabs
      label={t('view.label')}
      tabs={REPORT_VIEWS.map((each) => ({
        href: reportViewPath(zone, report.id, each),
        label: t(`view.${each}`),
        current: each === view,
        count: counts[each],
      }))}
    />
  );
}

function View({ page }: { page: Page }) {
  switch (page.view) {
    case 'comments':
      return <CommentsView page={page} />;
    case 'findings':
      return <FindingsView page={page} />;
    case 'versions':
      return <VersionsView page={page} />;
    case 'text':
      return page.report.can.save ? <ReportEditor page={page} /> : <ReadOnly page={page} />;
  }
}

function ReadOnly({ page: { zone, report } }: { page: Page }) {
  const { t } = useTranslation('qualityReports');
  const { content, figures, countryNames, can, state } = report;
  return (
    <div className="space-y-8">
      <div className="no-print">
        <Notice tone="idle">{t(`text.readOnly.${state}`)}</Notice>
      </div>
      <ReportText
        content={content}
        figures={figures}
        countryNames={countryNames}
        commentHref={
          can.commentFor.length > 0
            ? (section) => `${reportViewPath(zone, report.id, 'comments', { section })}#comment`
            : undefined
        }
      />
    </div>
  );
}
