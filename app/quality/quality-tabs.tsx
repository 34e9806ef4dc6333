import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { enterpriseReportsPath, kpisPath, qualityDataPath, qualityPath, qualityReportsPath } from '../paths.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The pages of the quality area, from the figures to what is made of them. */
const TABS = [
  { page: 'figures', href: qualityPath },
  { page: 'reports', href: qualityReportsPath },
  { page: 'data', href: qualityDataPath },
  { page: 'enterpriseReports', href: enterpriseReportsPath },
  { page: 'kpis', href: kpisPath },
] as const satisfies readonly { page: string; href: (zone: string) => string }[];

export type QualityPage = (typeof TABS)[number]['page'];

/** Leads through the quality area; `pages` are those that this reader may open (quality-pages.server.ts). */
export function QualityTabs({ zone, pages }: { zone: string; pages: readonly QualityPage[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pages.length < 2) return null;
  const tabs = TABS.filter(({ page }) => pages.includes(page)).map(({ page, href }) => ({
    href: href(zone),
    label: t(`qualityArea.${page}`),
    current: pathname === href(zone) || pathname.startsWith(`${href(zone)}/`),
  }));
  return <Tabs label={t('qualityArea.label')} tabs={tabs} />;
}
