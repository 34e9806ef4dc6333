import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing, useForgetDoneHere } from '../../acts/acting.tsx';
import { riskReportPath, risksPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { MyReports } from './my-reports.tsx';
import type { ReportPage as Page } from './read-report-page.server.ts';
import { ReportForm } from './report-form.tsx';

const LEADS = { zone: 'leadAuthority', department: 'leadDepartment', enterprise: 'leadEnterprise' } as const;
const ARTICLES = { zone: ['R9', 'R10'], department: ['R9', 'R10'], enterprise: ['R12'] } as const;

/** R9, R12: authorities and enterprises report a risk, and see how far their reports have come. */
export function ReportPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('risk');
  const { zone, title, side, mine } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={riskReportPath(zone)}>
      <PageHeader
        title={title}
        breadcrumb={side.of === 'zone' ? [{ label: t('board.title'), href: risksPath(zone) }] : []}
        lead={
          <>
            {t(`collect.${LEADS[side.of]}`)} <RuleIds ids={ARTICLES[side.of]} />
          </>
        }
      />
      <RiskTabs zone={zone} pages={page.pages} />
      <div className="space-y-12">
        <Sent number={page.number} />
        {/* Empty again once it has been sent: a second press must not send the same report anew. */}
        <ReportForm key={page.number} page={page} />
        {mine && <MyReports page={mine} />}
      </div>
    </ActingProvider>
  );
}

/** Stands above the form, whose draft it clears. */
function Sent({ number }: { number: string | null }) {
  const { t } = useTranslation('risk');
  const { done } = useActing();
  useForgetDoneHere();
  if (done !== 'riskReport') return null;
  return (
    <Notice tone="good" role="status" title={t('collect.sent')}>
      {number && t('collect.sentNumber', { number })}
    </Notice>
  );
}
