import { REPORT_FILING_STATES } from '../../../server/quality/enterprise-reports/filing.ts';
import { ownEnterprise } from '../../enterprises/incidents/own-enterprise.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { halfAsked } from '../half-asked.server.ts';
import { halfName } from '../half-name.ts';
import { qualityPages } from '../quality-pages.server.ts';

/** Z9: who has filed the report of a half-year; for an enterprise its own half-years. */
export async function readReportsPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const own = ownEnterprise(context, zone);
  return orErrorPage(context.locale, async () => ({
    zone,
    pages: qualityPages(context, zone),
    ...(own ? await readOwn(context, zone, own.id) : await readCoverage(context, zone, search)),
  }));
}
export type ReportsPage = Awaited<ReturnType<typeof readReportsPage>>;
export type CoverageData = Extract<ReportsPage, { view: 'coverage' }>;
export type OwnReportsData = Extract<ReportsPage, { view: 'own' }>;

async function readOwn({ api, locale }: LoadContext, zone: string, enterprise: string) {
  const own = await api.enterpriseReports.mine({ zone, enterprise });
  return { view: 'own' as const, title: translator(locale, 'enterpriseReports')('reports.own'), ...own };
}

async function readCoverage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const asked = await halfAsked(context, zone, search, civilDayOf(new Date().toISOString()));
  const state = REPORT_FILING_STATES.find((known) => known === search.get('state')) ?? null;
  const cursor = search.get('cursor');
  const coverage = await api.enterpriseReports.coverage({
    zone,
    period: asked.period,
    ...(state && { state }),
    ...(cursor && { cursor }),
  });
  const half = halfName(translator(locale, 'quality'), asked.period);
  return {
    view: 'coverage' as const,
    title: translator(locale, 'enterpriseReports')('reports.coverageTitle', { half }),
    ...asked,
    state,
    coverage,
  };
}
