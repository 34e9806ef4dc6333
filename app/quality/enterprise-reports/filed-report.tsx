import { useTranslation } from 'react-i18next';
import { REPORT_PARTS } from '../../../server/quality/enterprise-reports/parts.ts';
import { RevisionTimeline } from '../../enterprises/filings/revision-timeline.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { WrittenParts } from '../written-parts.tsx';
import type { ReportPage } from './read-report-page.server.ts';
import { ReportFiguresView } from './report-figures-view.tsx';

interface FiledReportProps {
  page: ReportPage;
  report: NonNullable<ReportPage['view']['report']>;
}

/** A revision of a report as it was filed, with the figures of its day. */
export function FiledReport({ page, report }: FiledReportProps) {
  const { t } = useTranslation('enterpriseReports');
  const { view, newest } = page;
  const { content, figures, revision } = report;
  const written = REPORT_PARTS.map((part) => ({ label: t(`report.part.${part}`), text: content[part] }));
  return (
    <>
      {newest && newest.revision !== revision && (
        <Notice tone="idle" title={t('report.old', { revision, newest: newest.revision })} />
      )}
      {newest?.revision === revision && view.isOutdated && (
        <div className="no-print">
          <Notice tone="warn" title={t('report.changed')}>
            {t('report.changedHint')}
          </Notice>
        </div>
      )}
      <Section id="report" title={t('report.text')}>
        <WrittenParts parts={[...written, { label: t('report.signatory'), text: content.signatory }]} />
      </Section>
      <ReportFiguresView page={page} figures={figures} title={t('figures.then')} />
      <Section id="revisions" title={t('report.revisions')} intro={t('report.revisionsIntro')} className="no-print">
        <RevisionTimeline
          revisions={view.revisions}
          shown={revision}
          facts={({ filedOn }) => (
            <>
              {t('reports.filedOn')} <CivilDate date={filedOn} />
            </>
          )}
        />
      </Section>
    </>
  );
}
