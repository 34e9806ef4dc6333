import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { RefreshWhenChanged } from '../../live/refresh-when-changed.tsx';
import { planPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDate, formatPercent } from '../../ui/format.ts';
import { Explained } from '../explained.tsx';
import { Deadlines } from './deadlines.tsx';
import { DepartmentChart, DepartmentTable } from './department-scores.tsx';
import { Headline } from './headline.tsx';
import { PlanNotices, PlanState } from './plan-state.tsx';
import type { DashboardPage, DashboardView } from './read-dashboard.server.ts';
import { ThemeTable } from './theme-scores.tsx';
import { TrendChart } from './trend-chart.tsx';
import { YearAndDay } from './year-and-day.tsx';

/** Where a zone stands: its score, which departments are behind, what is due, how it moved. */
export function Dashboard({ page }: { page: DashboardPage }) {
  const { t } = useTranslation('assessment');
  const { zone, year, view } = page;
  return (
    <>
      <PageHeader
        title={zone.name}
        state={
          <>
            <span className="text-ink-2 text-base font-medium">{t('dashboard.heading', { year })}</span>
            {view && <PlanState zoneId={zone.id} year={year} view={view} />}
          </>
        }
        lead={view && <Lead view={view} />}
      />
      <YearAndDay page={page} />
      {view ? <Filled page={page} view={view} /> : <NoPlan page={page} />}
    </>
  );
}

/** The page's answer in a sentence. */
function Lead({ view }: { view: DashboardView }) {
  const { t } = useTranslation('assessment');
  const asOf = formatDate(view.asOf, useLocale());
  if (!view.band || !view.percent) return <p>{t('dashboard.leadNothing', { asOf })}</p>;
  const inBand = (band: DashboardView['band']) =>
    view.departments.filter((department) => department.band === band).length;
  return (
    <p>
      {t('dashboard.lead', {
        asOf,
        percent: formatPercent(view.percent.verified),
        band: t(`dashboard.bandIs.${view.band}`),
        departments: view.departments.length,
        red: inBand('red'),
        amber: inBand('amber'),
        overdue: view.deadlines.filter(({ isOverdue }) => isOverdue).length,
      })}
    </p>
  );
}

function Filled({ page, view }: { page: DashboardPage; view: DashboardView }) {
  const { zone, year } = page;
  return (
    <div className="space-y-12">
      <PlanNotices view={view} />
      <Headline zoneId={zone.id} view={view} />
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,8fr)_minmax(0,5fr)]">
        <DepartmentChart zoneId={zone.id} year={year} view={view} />
        <Deadlines zoneId={zone.id} year={year} items={view.deadlines} />
      </div>
      <DepartmentTable zoneId={zone.id} year={year} view={view} />
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <TrendChart points={view.trend} />
        <ThemeTable themes={view.themes} />
      </div>
      <Explained explanation={view.explanation} />
      <RefreshWhenChanged versions={{ [zone.id]: view.dataVersion }} />
    </div>
  );
}

function NoPlan({ page: { zone, year, mayEditPlan } }: { page: DashboardPage }) {
  const { t } = useTranslation('assessment');
  return (
    <EmptyState
      title={t('dashboard.empty.title', { year })}
      action={
        mayEditPlan && (
          <LinkButton look="primary" to={planPath(zone.id, year)}>
            {t('dashboard.empty.toPlan')}
          </LinkButton>
        )
      }
    >
      <p>{t('dashboard.empty.text')}</p>
    </EmptyState>
  );
}
