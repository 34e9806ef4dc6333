import type { Explanation } from '../assessment/explain/explanation.ts';
import { readYear, recentYears } from '../enterprises/adjustment/years.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../load-context.ts';
import { qualityPages } from '../quality/quality-pages.server.ts';
import { orErrorPage } from '../refusal.server.ts';
import { readExplain } from '../ui/explain.tsx';
import { civilDayOf } from '../ui/format.ts';
import { explainKpi } from './explain-kpi.ts';

export type KpiValues = Awaited<ReturnType<Api['kpis']['values']>>;
export type Kpi = KpiValues['kpis'][number];
export type KpiRow = Awaited<ReturnType<Api['kpis']['rows']>>['rows'][number];
export type KpiCatalogue = Awaited<ReturnType<Api['kpis']['catalogue']>>;
export type KpiDefinition = KpiCatalogue['kpis'][number];

/** Every key figure with its definition, the values that this reader may read, and the one that is to be explained. */
export async function readKpisPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const today = civilDayOf(new Date().toISOString());
  const thisYear = Number(today.slice(0, 4));
  const year = readYear(search.get('year'), thisYear);
  const catalogue = await orErrorPage(locale, () => api.kpis.catalogue({ zone }));
  const values =
    catalogue.readable.length > 0 ? await orErrorPage(locale, () => api.kpis.values({ zone, year })) : null;
  const request = readExplain(search);
  const asked = request?.kind === 'kpi' ? values?.kpis.find(({ id }) => id === request.id) : undefined;
  return {
    title: translator(locale, 'kpis')('title'),
    zone,
    year,
    years: recentYears(year, thisYear),
    asOf: values?.asOf ?? today,
    pages: qualityPages(context, zone),
    catalogue,
    values,
    explanation: values && asked ? await explained(context, { zone, values, kpi: asked }) : null,
  };
}
export type KpisPage = Awaited<ReturnType<typeof readKpisPage>>;

/** The explanation of a key figure for the pages of its area; null for what is none of theirs. */
export async function explainedKpi(
  context: LoadContext,
  { zone, year, area, id, also }: { zone: string; year: number; area: Kpi['area']; id: string; also?: string },
): Promise<Explanation | null> {
  const values = await orErrorPage(context.locale, () => context.api.kpis.values({ zone, year, area }));
  const kpi = values.kpis.find((each) => each.id === id);
  return kpi ? explained(context, { zone, values, kpi, also }) : null;
}

async function explained(
  { api, locale }: LoadContext,
  { zone, values, kpi, also }: { zone: string; values: KpiValues; kpi: Kpi; also?: string | undefined },
): Promise<Explanation> {
  const { year, asOf } = values;
  const { rows } = await orErrorPage(locale, () => api.kpis.rows({ zone, year, asOf, kpi: kpi.id }));
  const [t, tQuality] = [translator(locale, 'kpis'), translator(locale, 'quality')];
  return explainKpi({ kpi, values, rows, t, tQuality, locale, zone, ...(also && { also }) });
}
