import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  adjustmentPath,
  applicationsPath,
  checksPath,
  commitmentsPath,
  enterpriseKpisPath,
  enterprisesPath,
  environmentPath,
  incidentsPath,
  inspectionFiguresPath,
  listsPath,
  measuresPath,
} from '../paths.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The pages of the enterprise area, in the order of the work. */
const TABS = [
  { page: 'list', href: enterprisesPath },
  { page: 'kpis', href: enterpriseKpisPath },
  { page: 'applications', href: applicationsPath },
  { page: 'lists', href: listsPath },
  { page: 'figures', href: inspectionFiguresPath },
  { page: 'incidents', href: incidentsPath },
  { page: 'checks', href: checksPath },
  { page: 'commitments', href: commitmentsPath },
  { page: 'environment', href: environmentPath },
  { page: 'measures', href: measuresPath },
  { page: 'adjustments', href: adjustmentPath },
] as const satisfies readonly { page: string; href: (zone: string) => string }[];

export type EnterprisePage = (typeof TABS)[number]['page'];

/** Leads through the enterprise area; `pages` are those that this reader may open (enterprise-pages.server.ts). */
export function AreaTabs({ zone, pages }: { zone: string; pages: readonly EnterprisePage[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pages.length < 2) return null;
  const tabs = TABS.filter(({ page }) => pages.includes(page)).map(({ page, href }) => ({
    href: href(zone),
    label: t(`enterpriseArea.${page}`),
    current: pathname === href(zone) || (page !== 'list' && pathname.startsWith(`${href(zone)}/`)),
  }));
  return <Tabs label={t('enterpriseArea.label')} tabs={tabs} />;
}
