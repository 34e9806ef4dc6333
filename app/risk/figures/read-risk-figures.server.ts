import { readYear, recentYears } from '../../enterprises/adjustment/years.ts';
import { translator } from '../../i18n/i18n.server.ts';
import { explainedKpi } from '../../kpis/read-kpis-page.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { readExplain } from '../../ui/explain.tsx';
import { civilDayOf } from '../../ui/format.ts';
import { riskPages } from '../risk-pages.server.ts';

export type RiskFigures = Awaited<ReturnType<Api['riskFigures']['kpis']>>;
export type RiskKpi = RiskFigures['kpis'][number];

/** The figures of the risk area for the year that an address asks for, and the one that it wants explained. */
export async function readRiskFigures(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const thisYear = Number(civilDayOf(new Date().toISOString()).slice(0, 4));
  const year = readYear(search.get('year'), thisYear);
  const figures = await orErrorPage(locale, () => api.riskFigures.kpis({ zone, year }));
  const request = readExplain(search);
  const asked = request?.kind === 'kpi' ? figures.kpis.find(({ id }) => id === request.id) : undefined;
  const t = translator(locale, 'riskFigures');
  return {
    title: t('title'),
    zone,
    year,
    years: recentYears(year, thisYear),
    pages: riskPages(context, zone),
    figures,
    explanation: asked
      ? await explainedKpi(context, {
          zone,
          year,
          area: 'risk',
          id: asked.id,
          also: t(figures.hasRows ? 'scope.own' : 'scope.zone'),
        })
      : null,
  };
}

export type RiskFiguresPage = Awaited<ReturnType<typeof readRiskFigures>>;
