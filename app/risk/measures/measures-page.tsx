import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MEASURE_KINDS } from '../../../server/risk/kinds.ts';
import { ActingProvider } from '../../acts/acting.tsx';
import { riskMeasuresPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { AddressedMeasures } from './addressed-measures.tsx';
import { AnsweredNotice } from './answered-notice.tsx';
import { isNarrowed, type MeasureFilters, ONLY } from './measure-filters.ts';
import { MeasuresTable } from './measures-table.tsx';
import type { MeasuresPage as Page } from './read-measures-page.server.ts';

/** R19-R23: what is in force against risks, and what is asked of the reader? */
export function MeasuresPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('riskMeasures');
  const { zone, content, acting } = page;
  return (
    <ActingProvider {...acting} failure={failure} here={riskMeasuresPath(zone)}>
      <PageHeader
        title={page.title}
        lead={
          <>
            {t(content.view === 'register' ? 'register.lead' : 'addressed.lead')}{' '}
            <RuleIds ids={['R19', 'R21', 'R23']} />
          </>
        }
      />
      <RiskTabs zone={zone} pages={page.pages} />
      <div className="space-y-6">
        <AnsweredNotice />
        {content.view === 'register' ? (
          <>
            <Filters zone={zone} filters={content.filters} />
            <MeasuresTable
              zone={zone}
              rows={content.items}
              today={acting.today}
              isFiltered={isNarrowed(content.filters)}
            />
          </>
        ) : (
          <AddressedMeasures items={content.items} today={acting.today} />
        )}
        <Pager shown={content.items.length} nextCursor={content.nextCursor} />
      </div>
    </ActingProvider>
  );
}

/** What to look for; sent by GET, so that the address says what the page shows. */
function Filters({ zone, filters }: { zone: string; filters: MeasureFilters }) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  return (
    <Form
      // Fields take their value only when they are made: a link that changes a filter makes them anew.
      key={JSON.stringify(filters)}
      method="get"
      label={t('filter.label')}
      className="no-print grid items-end gap-x-4 gap-y-3 sm:grid-cols-[12rem_16rem_auto]"
    >
      <Select
        name="only"
        label={t('filter.only')}
        placeholder={t('filter.all')}
        options={ONLY.map((value) => ({ value, label: t(`filter.${value}`) }))}
        defaultValue={filters.only ?? ''}
      />
      <Select
        name="kind"
        label={t('fact.kind')}
        placeholder={t('filter.anyKind')}
        options={MEASURE_KINDS.map((value) => ({ value, label: t(`risk:measureKind.${value}`) }))}
        defaultValue={filters.kind ?? ''}
      />
      <div className="flex items-center gap-4">
        <Button type="submit">{t('filter.show')}</Button>
        {isNarrowed(filters) && (
          <Link to={riskMeasuresPath(zone)} className="text-sm whitespace-nowrap">
            {t('filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
