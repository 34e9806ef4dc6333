import { useTranslation } from 'react-i18next';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { qualityReportsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { halfName } from '../half-name.ts';
import { QualityTabs } from '../quality-tabs.tsx';
import { ReportCopies } from '../report-copies.tsx';
import { ReportText } from '../reports/report-text.tsx';
import type { ReadingData } from './read-reading.server.ts';
import { readingPath } from './reading-path.ts';

/** What does the half-year's analysis say? For the audience, who confirm having read it (Q10). */
export function ReadingPage({ page, failure }: { page: ReadingData; failure: FormFailure | null }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  const { t: tCommon } = useTranslation();
  const { zone, report } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={readingPath(zone, report.id)}>
      <PageHeader
        title={page.title}
        breadcrumb={[{ label: tCommon('qualityArea.reports'), href: qualityReportsPath(zone) }]}
        lead={
          <>
            {halfName(tQuality, report.period)} · {t('reading.publishedOn')} <CivilDate date={report.publishedOn} />{' '}
            <RuleIds ids={['Q10']} />
          </>
        }
        actions={<ReportCopies zone={zone} report={report.id} />}
      />
      <QualityTabs zone={zone} pages={page.pages} />
      <div className="space-y-10">
        <DoneNotice acts={['confirmRead']} words={() => t('done.confirmRead')} />
        <Receipt readAt={report.readAt} />
        <ReportText
          content={report.content}
          figures={report.figures}
          countryNames={report.countryNames}
          isTitled={false}
        />
      </div>
    </ActingProvider>
  );
}

function Receipt({ readAt }: { readAt: string | null }) {
  const { t } = useTranslation('qualitySteps');
  if (readAt !== null) {
    return (
      <p className="text-ink-2 no-print">
        {t('reading.readAt')} <Instant at={readAt} />
      </p>
    );
  }
  return (
    <Notice title={t('reading.confirm')}>
      <ActForm
        name="confirmRead"
        label={t('reading.confirm')}
        button={<SubmitButton>{t('reading.confirmSubmit')}</SubmitButton>}
        cancelHref={null}
      >
        <p>{t('reading.confirmHint')}</p>
      </ActForm>
    </Notice>
  );
}
