import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  riskAssessorsPath,
  riskCasesPath,
  riskFiguresPath,
  riskMatrixPath,
  riskMeasuresPath,
  riskReportPath,
  riskSupervisionPath,
  risksPath,
} from '../paths.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The pages of the risk area, in the order of the work. */
const TABS = [
  { page: 'board', href: risksPath },
  { page: 'report', href: riskReportPath },
  { page: 'measures', href: riskMeasuresPath },
  { page: 'cases', href: riskCasesPath },
  { page: 'supervision', href: riskSupervisionPath },
  { page: 'figures', href: riskFiguresPath },
  { page: 'matrix', href: riskMatrixPath },
  { page: 'assessors', href: riskAssessorsPath },
] as const satisfies readonly { page: string; href: (zone: string) => string }[];

export type RiskPage = (typeof TABS)[number]['page'];

/** Leads through the risk area; `pages` are those that this reader may open (risk-pages.server.ts). */
export function RiskTabs({ zone, pages }: { zone: string; pages: readonly RiskPage[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pages.length < 2) return null;
  const isAt = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  const tabs = TABS.filter(({ page }) => pages.includes(page)).map(({ page, href }) => ({
    href: href(zone),
    label: t(`riskArea.${page}`),
    // The form for a new report lies below the board.
    current: isAt(href(zone)) && (page !== 'board' || !isAt(riskReportPath(zone))),
  }));
  return <Tabs label={t('riskArea.label')} tabs={tabs} />;
}
