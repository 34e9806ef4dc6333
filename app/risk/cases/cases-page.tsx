import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { CasesTable } from './cases-table.tsx';
import type { CasesPage as Page } from './read-cases.server.ts';

/** R22: who is responsible for a risk, and what do they still owe? */
export function CasesPage({ page }: { page: Page }) {
  const { t } = useTranslation('riskCases');
  const { zone, title, isOwn, overdue, items, nextCursor, pages } = page;
  return (
    <>
      <PageHeader
        title={title}
        lead={
          <>
            {t(isOwn ? 'ownLead' : 'lead')} <RuleIds ids={['R22', 'R24']} />
          </>
        }
      />
      <RiskTabs zone={zone} pages={pages} />
      <div className="space-y-6">
        <Filter overdue={overdue} />
        <CasesTable zone={zone} rows={items} isOwn={isOwn} isFiltered={overdue} />
        <Pager shown={items.length} nextCursor={nextCursor} />
      </div>
    </>
  );
}

function Filter({ overdue }: { overdue: boolean }) {
  const { t } = useTranslation('riskCases');
  const location = useLocation();
  return (
    <nav aria-label={t('filter.label')} className="no-print text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {([false, true] as const).map((each) => (
          <li key={String(each)}>
            <Link
              to={withSearch(location, { overdue: each ? 'true' : null, cursor: null })}
              aria-current={each === overdue ? 'page' : undefined}
              className={each === overdue ? 'text-ink font-semibold no-underline' : undefined}
            >
              {t(each ? 'filter.overdue' : 'filter.all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
