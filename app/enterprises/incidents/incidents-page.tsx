import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS } from '../../../server/enterprises/incidents/kinds.ts';
import { ActingProvider } from '../../acts/acting.tsx';
import { incidentsPath, withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { ConductForm } from './conduct-form.tsx';
import { IncidentDoneNotice } from './done-notice.tsx';
import { EnterpriseField } from './enterprise-field.tsx';
import { isNarrowed } from './incident-filters.ts';
import { type IncidentView, incidentViewPath } from './incident-paths.ts';
import { IncidentTable, ObservationTable } from './incident-tables.tsx';
import type { IncidentsPage as Page } from './read-incidents.server.ts';
import { ReportForm } from './report-form.tsx';

const RULES = {
  incidents: ['E8'],
  observations: ['E8'],
  report: ['E8'],
  conduct: ['E3', 'E9a', 'E9b'],
} as const satisfies Record<IncidentView, readonly string[]>;

/** E8: what happened abroad, and who is watched for it? */
export function IncidentsPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, content, title } = page;
  const { view } = content;
  const isForm = view === 'report' || view === 'conduct';
  const isLeaving = view === 'conduct' && page.isOwn;
  return (
    <ActingProvider {...page.acting} failure={failure} here={incidentViewPath(zone, view)}>
      <PageHeader
        title={title}
        breadcrumb={isForm ? [{ label: t('title'), href: incidentsPath(zone) }] : []}
        lead={
          <>
            {t(isLeaving ? 'leave.lead' : `lead.${view}`)} <RuleIds ids={isLeaving ? ['E9b', 'E10'] : RULES[view]} />
          </>
        }
        actions={!isForm && <Actions page={page} />}
      />
      {!isForm && <AreaTabs zone={zone} pages={page.pages} />}
      {!isForm && <Views page={page} />}
      <div className="space-y-6">
        <IncidentDoneNotice />
        <Content page={page} />
      </div>
    </ActingProvider>
  );
}

function Actions({ page: { zone, canReport, canRecordConduct, canLeave } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  return (
    <>
      {canReport && (
        <LinkButton look="primary" to={incidentViewPath(zone, 'report')}>
          {t('report.title')}
        </LinkButton>
      )}
      {canRecordConduct && <LinkButton to={incidentViewPath(zone, 'conduct')}>{t('conduct.title')}</LinkButton>}
      {canLeave && !canRecordConduct && (
        <LinkButton look="quiet" to={incidentViewPath(zone, 'conduct')}>
          {t('leave.title')}
        </LinkButton>
      )}
    </>
  );
}

function Views({ page: { zone, content } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  return (
    <Tabs
      label={t('view.label')}
      tabs={(['incidents', 'observations'] as const).map((view) => ({
        href: incidentViewPath(zone, view),
        label: t(`view.${view}`),
        current: view === content.view,
      }))}
    />
  );
}

function Content({ page }: { page: Page }) {
  const { zone, content, isOwn, acting } = page;
  switch (content.view) {
    case 'incidents':
      return (
        <>
          <Filters page={page} content={content} />
          <IncidentTable zone={zone} rows={content.items} isOwn={isOwn} isFiltered={isNarrowed(content.filters)} />
          <Pager shown={content.items.length} nextCursor={content.nextCursor} />
        </>
      );
    case 'observations':
      return (
        <>
          <States state={content.state} />
          <ObservationTable zone={zone} rows={content.items} isOwn={isOwn} isFiltered={content.state !== null} />
          <Pager shown={content.items.length} nextCursor={content.nextCursor} />
        </>
      );
    case 'report':
      return <ReportForm {...content} today={acting.today} />;
    case 'conduct':
      return <ConductForm enterprise={content.enterprise} kinds={content.kinds} today={acting.today} />;
  }
}

type ListContent = Extract<Page['content'], { view: 'incidents' }>;

/** What to look for; sent by GET, so that the address says what the page shows. */
function Filters({ page, content }: { page: Page; content: ListContent }) {
  const { t } = useTranslation('incidents');
  const { filters, years, unclear } = content;
  return (
    <div className="no-print space-y-3">
      <Form
        // Fields take their value only when they are made: a link that changes a filter makes them anew.
        key={JSON.stringify(filters)}
        method="get"
        label={t('filter.label')}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[9rem_9rem_minmax(0,20rem)_auto]"
      >
        <Select
          name="year"
          label={t('filter.year')}
          placeholder={t('filter.anyYear')}
          options={years.map((year) => ({ value: String(year), label: t('year', { year }) }))}
          defaultValue={filters.year === null ? '' : String(filters.year)}
        />
        <Select
          name="kind"
          label={t('fact.kind')}
          placeholder={t('filter.anyKind')}
          options={INCIDENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          defaultValue={filters.kind ?? ''}
        />
        {!page.isOwn && (
          <EnterpriseField
            label={t('filter.enterprise')}
            defaultValue={filters.company}
            className="max-lg:col-span-2"
          />
        )}
        <div className="flex items-center gap-4 max-lg:col-span-2">
          <Button type="submit">{t('filter.show')}</Button>
          {isNarrowed(filters) && (
            <Link to={incidentsPath(page.zone)} className="text-sm whitespace-nowrap">
              {t('filter.clear')}
            </Link>
          )}
        </div>
      </Form>
      {unclear && (
        <Notice tone="warn" role="alert">
          {unclear}
        </Notice>
      )}
    </div>
  );
}

function States({ state }: { state: 'open' | 'ended' | null }) {
  const { t } = useTranslation('incidents');
  const location = useLocation();
  return (
    <nav aria-label={t('observation.state')} className="no-print text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {([null, 'open', 'ended'] as const).map((each) => (
          <li key={each}>
            <Link
              to={withSearch(location, { state: each, cursor: null, done: null })}
              aria-current={each === state ? 'page' : undefined}
              className={each === state ? 'text-ink font-semibold no-underline' : undefined}
            >
              {each ? t(`observation.filter.${each}`) : t('observation.filter.all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
