import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CaseDoneNotice } from '../cases/case-done-notice.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { FilesDue } from './files-due.tsx';
import { IssuedSummaries } from './issued-summaries.tsx';
import { OverdueView } from './overdue-view.tsx';
import type { SupervisionPage as Page } from './read-supervision.server.ts';
import { SummaryView } from './summary-view.tsx';
import { summaryPath, VIEWS, type View, viewPath } from './supervision-paths.ts';

const RULES = {
  overdue: ['R25'],
  summary: ['R26'],
  issued: ['R25', 'R26'],
  files: ['R30'],
} as const satisfies Record<View, readonly string[]>;

/** R25, R26, R30: what is late and with whom, how a period went, and which files are to go? */
export function SupervisionPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('riskCases');
  const { zone, title, content, pages } = page;
  const { view } = content;
  const here = content.view === 'summary' ? summaryPath(zone, content.period) : viewPath(zone, view);
  return (
    <ActingProvider {...page.acting} failure={failure} here={here}>
      <PageHeader
        title={title}
        lead={
          <>
            {t(`supervision.lead.${view}`)} <RuleIds ids={RULES[view]} />
          </>
        }
      />
      <RiskTabs zone={zone} pages={pages} />
      <Tabs
        label={t('supervision.views')}
        tabs={VIEWS.map((each) => ({
          href: viewPath(zone, each),
          label: t(`supervision.view.${each}`),
          current: each === view,
        }))}
      />
      <div className="space-y-8">
        <CaseDoneNotice />
        <Content page={page} />
      </div>
    </ActingProvider>
  );
}

function Content({ page: { zone, content } }: { page: Page }) {
  switch (content.view) {
    case 'overdue':
      return <OverdueView zone={zone} content={content} />;
    case 'summary':
      return <SummaryView content={content} />;
    case 'issued':
      return <IssuedSummaries content={content} />;
    case 'files':
      return <FilesDue zone={zone} content={content} />;
  }
}
