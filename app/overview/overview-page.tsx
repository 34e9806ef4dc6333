import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../assessment/explained.tsx';
import { YearLinks } from '../assessment/year-links.tsx';
import { RefreshWhenChanged } from '../live/refresh-when-changed.tsx';
import { withSearch, zonePath } from '../paths.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ByDepartment } from './by-department.tsx';
import { ByPercent } from './by-percent.tsx';
import { ByTheme } from './by-theme.tsx';
import type { OverviewPage, View } from './read-overview.server.ts';

const VIEW_OF = { percent: ByPercent, theme: ByTheme, department: ByDepartment } as const satisfies Record<
  View,
  (props: { page: OverviewPage }) => React.ReactNode
>;

/** Zones side by side, never as a bare league table. */
export function Overview({ page }: { page: OverviewPage }) {
  const { t } = useTranslation('overview');
  const { year, years, view, zones, withoutPlan } = page;
  const Shown = VIEW_OF[view];
  return (
    <>
      <PageHeader
        title={t('title', { year })}
        state={<YearLinks year={year} years={years} />}
        lead={<Lead page={page} />}
      />
      {zones.length === 0 ? (
        <EmptyState title={t('empty.title', { year })}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <>
          <Views view={view} />
          <div className="space-y-10">
            <Shown page={page} />
            {withoutPlan.length > 0 && <WithoutPlan year={year} zones={withoutPlan} />}
            <Fairness hasSample={zones.some(({ basis }) => basis === 'derived-sample')} />
          </div>
        </>
      )}
      <Explained explanation={page.explanation} />
      <RefreshWhenChanged versions={page.dataVersions} />
    </>
  );
}

function Lead({ page: { zones } }: { page: OverviewPage }) {
  const { t } = useTranslation('overview');
  if (zones.length === 0) return null;
  const behind = zones.flatMap(({ departments }) => departments.filter(({ band }) => band === 'red'));
  return (
    <p>
      {t('lead', {
        zones: zones.length,
        departments: zones.reduce((count, { departments }) => count + departments.length, 0),
        red: behind.length,
      })}
    </p>
  );
}

function Views({ view }: { view: View }) {
  const { t } = useTranslation('overview');
  const location = useLocation();
  const tab = (name: View, by: string | null) => ({
    href: withSearch(location, { by, explain: null, sort: null }),
    label: t(`view.${name}`),
    current: name === view,
  });
  return (
    <Tabs
      label={t('view.label')}
      tabs={[tab('percent', null), tab('theme', 'theme'), tab('department', 'department')]}
    />
  );
}

function WithoutPlan({ year, zones }: { year: number; zones: OverviewPage['withoutPlan'] }) {
  const { t } = useTranslation('overview');
  return (
    <Notice tone="idle" title={t('withoutPlan', { year })}>
      <ul className="flex flex-wrap gap-x-5">
        {zones.map(({ id, name }) => (
          <li key={id}>
            <Link to={zonePath(id, year)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** How to read a comparison of unlike things. */
function Fairness({ hasSample }: { hasSample: boolean }) {
  const { t } = useTranslation('overview');
  return (
    <section aria-labelledby="fairness" className="border-rule text-ink-2 max-w-text border-t pt-3 text-sm">
      <h2 id="fairness" className="text-ink text-base">
        {t('fairness.title')}
      </h2>
      <ul className="mt-1 list-disc space-y-0.5 ps-5">
        <li>{t('fairness.ownTotal')}</li>
        <li>{t('fairness.coverage')}</li>
        <li>{t('fairness.themes')}</li>
        {hasSample && <li>{t('fairness.sample')}</li>}
      </ul>
    </section>
  );
}
