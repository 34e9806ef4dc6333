import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActivityTabs } from '../../activities/activity-tabs.tsx';
import { checksPath, findingsPath, withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { EnterpriseField } from '../incidents/enterprise-field.tsx';
import { FINDING_VIEWS } from './finding-filters.ts';
import { FindingsTable } from './findings-table.tsx';
import type { FindingsPage as Page } from './read-findings.server.ts';

/** Z4: what is to be corrected, by whom, until when? */
export function FindingsPage({ page }: { page: Page }) {
  const { t } = useTranslation('inspections');
  const { zone, title, pages, isOwn, rows, items, nextCursor } = page;
  return (
    <>
      <PageHeader
        title={title}
        lead={
          <>
            {t(isOwn ? 'finding.leadOwn' : 'finding.lead')} <RuleIds ids={['Z4']} />
          </>
        }
      />
      <ActivityTabs zone={zone} pages={pages} />
      <div className="space-y-6">
        <Views page={page} />
        {!isOwn && <EnterpriseFilter page={page} />}
        <FindingsTable zone={zone} rows={rows} items={items} isOwn={isOwn} empty={<Empty page={page} />} />
        <Pager shown={rows.length} nextCursor={nextCursor} />
      </div>
    </>
  );
}

function Views({ page: { view, counts } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  const location = useLocation();
  const number = { ...counts, all: counts.open + counts.corrected + counts.closed };
  return (
    <nav aria-label={t('finding.filter')} className="no-print text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {FINDING_VIEWS.map((each) => (
          <li key={each}>
            <Link
              to={withSearch(location, { state: each === 'all' ? null : each, cursor: null })}
              aria-current={each === view ? 'page' : undefined}
              className={each === view ? 'text-ink font-semibold no-underline' : undefined}
            >
              {t(`finding.view.${each}`)} <span className="figures">{number[each]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of one enterprise; sent by GET, so that the address says what the page shows. */
function EnterpriseFilter({ page: { zone, view, company, unclear } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  return (
    <div className="no-print space-y-3">
      <Form key={company} method="get" label={t('finding.filter')} className="flex flex-wrap items-end gap-4">
        {view !== 'all' && <input type="hidden" name="state" value={view} />}
        <EnterpriseField label={t('finding.enterprise')} defaultValue={company} className="w-full max-w-80" />
        <Button type="submit">{t('finding.show')}</Button>
        {company && (
          <Link to={findingsPath(zone)} className="py-2 text-sm">
            {t('finding.clear')}
          </Link>
        )}
      </Form>
      {unclear && (
        <Notice tone="warn" role="alert">
          {unclear}
        </Notice>
      )}
    </div>
  );
}

function Empty({ page: { zone, view, company, isOwn } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  if (view !== 'all' || company) {
    return (
      <EmptyState title={t('finding.noneHere')} action={<Link to={findingsPath(zone)}>{t('finding.clear')}</Link>} />
    );
  }
  return (
    <EmptyState title={t('finding.none')} action={<Link to={checksPath(zone)}>{t('finding.toChecks')}</Link>}>
      {t(isOwn ? 'finding.noneOwnHint' : 'finding.noneHint')}
    </EmptyState>
  );
}
