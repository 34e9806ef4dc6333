import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { INSPECTION_KINDS } from '../../../server/activities/inspections/lifecycle.ts';
import { YearLinks } from '../../assessment/year-links.tsx';
import { inspectionPath, newInspectionPath, withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { InspectionMark, KindBadge } from './inspection-mark.tsx';
import type { InspectionRow, InspectionsPage as Page } from './read-inspections.server.ts';

/** Z4, Z25: which rounds of checks are there this year, and how far has each come? */
export function InspectionsPage({ page }: { page: Page }) {
  const { t } = useTranslation('inspections');
  const { zone, title, year, years, pages, canPlan, items, nextCursor } = page;
  return (
    <>
      <PageHeader
        title={title}
        state={<YearLinks year={year} years={years} />}
        lead={
          <>
            {t('plan.lead')} <RuleIds ids={['Z4', 'Z25']} />
          </>
        }
        actions={
          canPlan && (
            <LinkButton look="primary" to={newInspectionPath(zone)}>
              {t('plan.new')}
            </LinkButton>
          )
        }
      />
      <ActivityTabs zone={zone} pages={pages} />
      <div className="space-y-6">
        <Kinds page={page} />
        <InspectionTable page={page} />
        <Pager shown={items.length} nextCursor={nextCursor} />
      </div>
    </>
  );
}

function Kinds({ page: { kind } }: { page: Page }) {
  const { t } = useTranslation(['inspections', 'activities']);
  const location = useLocation();
  return (
    <nav aria-label={t('inspections:plan.kind')} className="no-print text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {[null, ...INSPECTION_KINDS].map((each) => (
          <li key={each}>
            <Link
              to={withSearch(location, { kind: each, cursor: null })}
              aria-current={each === kind ? 'page' : undefined}
              className={each === kind ? 'text-ink font-semibold no-underline' : undefined}
            >
              {each ? t(`activities:inspectionKind.${each}`) : t('inspections:plan.allKinds')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function InspectionTable({ page: { zone, items, locale, today, canPlan } }: { page: Page }) {
  const { t } = useTranslation(['inspections', 'common']);
  const columns: Column<InspectionRow>[] = [
    { id: 'title', header: t('inspections:plan.name'), rowHeader: true, cell: ({ title }) => title },
    { id: 'kind', header: t('inspections:plan.kind'), cell: ({ kind }) => <KindBadge kind={kind} /> },
    {
      id: 'days',
      header: t('inspections:plan.days'),
      cell: ({ fromOn, toOn }) => <Days fromOn={fromOn} toOn={toOn} />,
    },
    { id: 'body', header: t('inspections:plan.body'), cell: ({ body }) => body.name[locale] },
    {
      id: 'departments',
      header: t('inspections:plan.departments'),
      narrow: 'full',
      cell: ({ departments }) =>
        departments.length === 0 ? (
          <Nothing />
        ) : (
          departments.map(({ name }) => name[locale]).join(t('common:listSeparator'))
        ),
    },
    {
      id: 'progress',
      header: t('inspections:plan.progress'),
      unit: t('inspections:plan.enterprisesUnit'),
      align: 'end',
      cell: ({ visited, toVisit }) => (
        <span className="figures">{t('inspections:plan.visitedOf', { visited, toVisit })}</span>
      ),
    },
    {
      id: 'state',
      header: t('inspections:plan.state'),
      cell: ({ state, toOn }) => <InspectionMark state={state} isOver={toOn < today} />,
    },
  ];
  return (
    <DataTable
      caption={t('inspections:plan.title')}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => inspectionPath(zone, id)}
      empty={
        <EmptyState
          title={t('inspections:plan.none')}
          action={canPlan && <Link to={newInspectionPath(zone)}>{t('inspections:plan.new')}</Link>}
        >
          {t('inspections:plan.noneHint')}
        </EmptyState>
      }
    />
  );
}

/** From the first day to the last; one day is told once. */
export function Days({ fromOn, toOn }: { fromOn: string; toOn: string }) {
  const { t } = useTranslation('inspections');
  if (fromOn === toOn) return <CivilDate date={fromOn} />;
  return (
    <>
      <CivilDate date={fromOn} /> {t('plan.to')} <CivilDate date={toOn} />
    </>
  );
}
