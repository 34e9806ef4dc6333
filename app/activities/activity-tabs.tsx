import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  activitiesPath,
  activityCalendarPath,
  findingsPath,
  inspectionsPath,
  laboratoriesPath,
  meetingsPath,
  postsPath,
  publicityPath,
  trainingsPath,
} from '../paths.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The pages of the daily work, from the year's plan to its logs. */
const TABS = [
  { page: 'plan', href: activitiesPath },
  { page: 'calendar', href: activityCalendarPath },
  { page: 'trainings', href: trainingsPath },
  { page: 'laboratories', href: laboratoriesPath },
  { page: 'posts', href: postsPath },
  { page: 'meetings', href: meetingsPath },
  { page: 'inspections', href: inspectionsPath },
  { page: 'findings', href: findingsPath },
  { page: 'publicity', href: publicityPath },
] as const satisfies readonly { page: string; href: (zone: string) => string }[];

export type ActivityPage = (typeof TABS)[number]['page'];

/** Leads through the daily work; `pages` are those that this reader may open (activity-pages.server.ts). */
export function ActivityTabs({ zone, pages }: { zone: string; pages: readonly ActivityPage[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pages.length < 2) return null;
  const tabs = TABS.filter(({ page }) => pages.includes(page)).map(({ page, href }) => ({
    href: href(zone),
    label: t(`activityArea.${page}`),
    current: pathname === href(zone) || pathname.startsWith(`${href(zone)}/`),
  }));
  return <Tabs label={t('activityArea.label')} tabs={tabs} />;
}
