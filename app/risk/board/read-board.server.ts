import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { riskPages } from '../risk-pages.server.ts';
import { boardQuery, readBoardFilters, riskWorkbookPath } from './board-filters.ts';

/** The board that an address asks for. */
export async function readBoard(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const { filters, cursor } = readBoardFilters(search);
  const page = await orErrorPage(locale, () =>
    api.risks.list({ zone, ...boardQuery(filters), ...(cursor && { cursor }) }),
  );
  return {
    title: translator(locale, 'risk')('board.title'),
    zone,
    filters,
    page,
    pages: riskPages(context, zone),
    canReport: context.can('risk.report', zone),
    workbookHref: riskWorkbookPath(zone, filters),
    thisYear: Number(civilDayOf(new Date().toISOString()).slice(0, 4)),
  };
}
export type Board = Awaited<ReturnType<typeof readBoard>>;
