import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { STATUSES } from '../../../server/enterprises/standing/lifecycle.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass } from '../../ui/button.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatDate } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import type { readRegister } from './read-register.server.ts';
import { isNarrowed, type RegisterFilters } from './register-filters.ts';
import { RegisterFiltersForm } from './register-filters-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { RegisterTable } from './register-table.tsx';

type Page = Awaited<ReturnType<typeof readRegister>>;

/** Which enterprises are there, and where do they stand? */
export function RegisterPage({ page: register, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const location = useLocation();
  const { title, zone, filters, page, canRegister, pages } = register;
  const { byStatus } = page;
  const inZone = byStatus.admitted + byStatus.suspended;
  const all = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader
        title={title}
        lead={<Lead filters={filters} all={all} inZone={inZone} suspended={byStatus.suspended} />}
        actions={
          <>
            {canRegister && (
              <a href="#register" className={buttonClass({ look: 'primary' })}>
                {t('register.form.title')}
              </a>
            )}
            <a href={register.workbookHref} download className={buttonClass()}>
              {t('register.export')}
            </a>
          </>
        }
      />
      <AreaTabs zone={zone} pages={pages} />
      <RegisterFiltersForm filters={filters} wrong={register.wrong} countries={register.countries} />
      <Tabs
        label={t('register.byStatus')}
        tabs={[null, ...STATUSES].map((status) => ({
          href: withSearch(location, { status, cursor: null }),
          label: status ? t(`status.${status}`) : t('register.all'),
          current: status === filters.status,
          count: status ? byStatus[status] : all,
        }))}
      />
      <RegisterTable
        zone={zone}
        rows={page.items}
        isFiltered={isNarrowed(filters) || filters.status !== null}
        canRegister={canRegister}
      />
      {page.items.length > 0 && <Pager shown={page.items.length} total={page.total} nextCursor={page.nextCursor} />}
      {canRegister && (
        <div className="no-print mt-14">
          <RegisterForm idempotencyKey={register.idempotencyKey} failure={failure} />
        </div>
      )}
    </>
  );
}

interface LeadProps {
  filters: RegisterFilters;
  /** Of every status. */
  all: number;
  inZone: number;
  suspended: number;
}

/** How many there are: in the zone, or of what was looked for. */
function Lead({ filters, all, inZone, suspended }: LeadProps) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const { search, market, hsCode, asOf } = filters;
  const isSought = search !== '' || market !== '' || hsCode !== '';
  if (asOf) {
    const day = formatDate(asOf, locale);
    return isSought
      ? t('register.leadFoundOn', { count: all, inZone, day })
      : t('register.leadOn', { count: inZone, suspended, day });
  }
  return isSought ? t('register.leadFound', { count: all, inZone }) : t('register.lead', { count: inZone, suspended });
}
