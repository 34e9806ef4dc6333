import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PUBLIC_REPORT_PATH, RECEIPT_PATH } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ReportFormPage } from './read-report.server.ts';
import { ReportForm } from './report-form.tsx';
import { type Sent, SentReport } from './sent-report.tsx';

interface ReportPageProps {
  page: ReportFormPage;
  failure: FormFailure | null;
  /** Once it has been sent. */
  sent: Sent | null;
}

/** R11: anyone reports; afterwards the receipt stands in the place of the form. */
export function ReportPage({ page, failure, sent }: ReportPageProps) {
  const { t } = useTranslation('public');
  const { title, zone, hasOthers } = page;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={hasOthers ? [{ label: t('report.otherZone'), href: PUBLIC_REPORT_PATH }] : []}
        state={<span className="font-medium">{zone.name}</span>}
        lead={!sent && t('report.lead')}
      />
      {sent ? (
        <SentReport sent={sent} zone={zone.id} />
      ) : (
        <div className="space-y-8">
          <Notice title={t('report.whoReads')}>
            <p>{t('report.readers')}</p>
            <p className="mt-1">{t('report.urgent')}</p>
          </Notice>
          <ReportForm page={page} failure={failure} />
          <p>
            <Link to={`${RECEIPT_PATH}?zone=${zone.id}`}>{t('report.haveReceipt')}</Link>
          </p>
        </div>
      )}
    </>
  );
}
