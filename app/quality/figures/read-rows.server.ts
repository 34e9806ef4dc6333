import { monthAsked } from '../../enterprises/filings/month-asked.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { qualityPages } from '../quality-pages.server.ts';
import { periodAsked } from './read-quality.server.ts';

export type QualityRows = Awaited<ReturnType<Api['qualityFigures']['rows']>>;

/** The rows behind a figure, as narrowed by an address; without a half-year, of the one that the dashboard shows. */
export async function readRows(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const period =
    periodAsked(search) ?? (await orErrorPage(locale, () => api.qualityFigures.dashboard({ zone }))).period;
  const filters = {
    measure: search.get('measure') === 'inspections' ? ('inspections' as const) : ('exports' as const),
    month: monthAsked(search.get('month')),
    country: search.get('country') || null,
    product: search.get('product'),
    onlyOwnBrand: search.has('ownBrand'),
    onlyFailed: search.has('failed'),
    onlyReturned: search.has('returned'),
  };
  const cursor = search.get('cursor');
  const { month, country, product, ...others } = filters;
  const view = await orErrorPage(locale, () =>
    api.qualityFigures.rows({
      zone,
      period,
      ...others,
      ...(month !== null && { month }),
      ...(country !== null && { country }),
      ...(product !== null && { product }),
      ...(cursor && { cursor }),
    }),
  );
  return {
    title: translator(locale, 'qualityFigures')(`rows.title.${filters.measure}`),
    zone,
    period,
    filters,
    view,
    pages: qualityPages(context, zone),
  };
}

export type RowsPageData = Awaited<ReturnType<typeof readRows>>;
