import { translator } from '../../i18n/i18n.server.ts';
import { explainedKpi } from '../../kpis/read-kpis-page.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { readExplain } from '../../ui/explain.tsx';
import { civilDayOf } from '../../ui/format.ts';
import { readYear, recentYears } from '../adjustment/years.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';

export type Kpis = Awaited<ReturnType<Api['enterprises']['kpis']>>;
export type Kpi = Kpis['kpis'][number];

/** The figures of the enterprise area for the year that an address asks for, and the one that it wants explained. */
export async function readKpisPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const thisYear = Number(civilDayOf(new Date().toISOString()).slice(0, 4));
  const year = readYear(search.get('year'), thisYear);
  const figures = await orErrorPage(locale, () => api.enterprises.kpis({ zone, year }));
  const request = readExplain(search);
  const asked = request?.kind === 'kpi' ? figures.kpis.find(({ id }) => id === request.id) : undefined;
  return {
    title: translator(locale, 'enterprises')('kpis.title'),
    zone,
    year,
    years: recentYears(year, thisYear),
    pages: enterprisePages(context, zone),
    figures,
    explanation: asked ? await explainedKpi(context, { zone, year, area: 'enterprises', id: asked.id }) : null,
  };
}

export type KpisPage = Awaited<ReturnType<typeof readKpisPage>>;
