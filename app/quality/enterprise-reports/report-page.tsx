import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { enterprisePath, enterpriseReportDocumentPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { FiledReport } from './filed-report.tsx';
import type { ReportPage as Page } from './read-report-page.server.ts';
import { ReportFiguresView } from './report-figures-view.tsx';
import { ReportForm } from './report-form.tsx';
import { coverageOfHalfPath, reportPath } from './report-paths.ts';

/** Z9: what does this enterprise say of its quality in this half-year? */
export function ReportPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('enterpriseReports');
  const { t: tCommon } = useTranslation();
  const { zone, period, view } = page;
  const { enterprise } = view;
  return (
    <ActingProvider {...page.acting} failure={failure} here={reportPath(page)}>
      <PageHeader
        title={page.title}
        breadcrumb={[
          { label: tCommon('qualityArea.enterpriseReports'), href: coverageOfHalfPath(zone, period) },
          { label: enterprise.name, href: enterprisePath(zone, enterprise.id) },
        ]}
        state={
          <>
            {view.state && <FilingMark state={view.state} />}
            <span className="text-ink-2">
              {t('reports.dueOn')} <CivilDate date={view.dueOn} />
            </span>
            <span className="text-ink-2">{enterprise.name}</span>
          </>
        }
        lead={
          <>
            {t('report.lead')} <RuleIds ids={['Z9']} />
          </>
        }
        actions={<Actions page={page} />}
      />
      <div className="space-y-8">
        <DoneNotice acts={['file']} words={() => t('report.done')} />
        <Content page={page} />
      </div>
    </ActingProvider>
  );
}

/** Whoever files for the own enterprise begins at once; everybody else looks first. */
function useIsWriting({ mayFile, isOwn, newest }: Page): boolean {
  const { open } = useActing();
  return mayFile && (open === 'file' || (isOwn && newest === null));
}

function Actions({ page }: { page: Page }) {
  const { t } = useTranslation('enterpriseReports');
  const isWriting = useIsWriting(page);
  const { zone, enterprise, period, mayFile, newest } = page;
  return (
    <>
      {mayFile && !isWriting && (
        <LinkButton to={`${reportPath(page)}?open=file`} look={newest ? 'secondary' : 'primary'}>
          {t(newest ? 'report.correct' : 'report.write')}
        </LinkButton>
      )}
      <a href={enterpriseReportDocumentPath(zone, enterprise, period)} download className={buttonClass()}>
        {t(newest ? 'report.word' : 'report.template')}
      </a>
    </>
  );
}

function Content({ page }: { page: Page }) {
  const { t } = useTranslation('enterpriseReports');
  const isWriting = useIsWriting(page);
  const { view } = page;
  const { filing, report } = view;
  if (isWriting) {
    return (
      <Beside
        main={<ReportForm page={page} />}
        aside={<ReportFiguresView page={page} figures={view.figures} title={t('figures.now')} />}
      />
    );
  }
  if (report) return <FiledReport page={page} report={report} />;
  return (
    <>
      {filing.isPermitted && filing.refusal ? (
        <Notice tone="idle" title={filing.refusal} />
      ) : (
        <EmptyState title={t('report.none')}>{t(page.mayFile ? 'report.noneToFile' : 'report.noneHint')}</EmptyState>
      )}
      <ReportFiguresView page={page} figures={view.figures} title={t('figures.now')} />
    </>
  );
}

/** The form with the figures beside it where there is room. */
function Beside({ main, aside }: { main: React.ReactNode; aside: React.ReactNode }) {
  const { t } = useTranslation('enterpriseReports');
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Section id="form" title={t('report.form')} intro={t('report.formIntro')}>
        {main}
      </Section>
      {aside}
    </div>
  );
}
