import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { zonePath } from '../paths.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import type { AuditPage } from './read-audit.server.ts';

/** Checks every chain against the heads that stand outside the database. */
const VERIFY_COMMAND = 'npm run audit -- verify';

/** Who did what, when, and what it changed. */
export function AuditTrail({ page }: { page: AuditPage }) {
  const { t } = useTranslation('audit');
  const { actions, zone, filters, rows, next } = page;
  const { pathname } = useLocation();
  const isFiltered = Object.values(filters).some((value) => value !== '');
  return (
    <>
      <PageHeader
        title={t(zone ? 'title' : 'platformTitle')}
        breadcrumb={zone ? [{ label: zone.name, href: zonePath(zone.id) }] : []}
        lead={<p>{t(zone ? 'lead' : 'platformLead')}</p>}
      />
      <div className="space-y-10">
        <div>
          {/* New filters in the address are new fields: what was typed before must not stay behind. */}
          <AuditFilters key={JSON.stringify(filters)} actions={actions} filters={filters} isFiltered={isFiltered} />
          <AuditTable
            rows={rows}
            empty={
              <EmptyState
                title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
                action={isFiltered && <Link to={pathname}>{t('filter.clear')}</Link>}
              >
                {!isFiltered && <p>{t('empty.text')}</p>}
              </EmptyState>
            }
          />
          <Pager shown={rows.length} nextCursor={next} />
        </div>
        <Section title={t('verify.title')}>
          <div className="text-ink-2 max-w-text space-y-2 text-sm">
            <p>{t('verify.chain')}</p>
            <p>{t('verify.how')}</p>
            <p>
              <code className="bg-sunken px-2 py-1 font-mono">{VERIFY_COMMAND}</code>
            </p>
          </div>
        </Section>
      </div>
    </>
  );
}
