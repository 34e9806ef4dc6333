import { FILING_STATES, monthOf, monthsLater } from '../../../server/enterprises/monthly-lists/filing.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf, formatMonth } from '../../ui/format.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { monthAsked } from '../filings/month-asked.ts';

/** The states that a list owed may be in. */
export const OWED_STATES = FILING_STATES.filter((state) => state !== 'notOwed');

/** E6, EF4: how complete a month's lists are. The newest month that can be filed, unless another is asked for. */
export async function readZoneLists(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const current = monthOf(civilDayOf(new Date().toISOString()));
  const month = monthAsked(search.get('month')) ?? monthsLater(current, -1);
  const state = OWED_STATES.find((known) => known === search.get('state')) ?? null;
  const cursor = search.get('cursor');
  const view = await orErrorPage(locale, () =>
    api.lists.ofZone({ zone, month, ...(state && { state }), ...(cursor && { cursor }) }),
  );
  return {
    title: translator(locale, 'lists')('zone.title', { month: formatMonth(month, locale) }),
    zone,
    month,
    state,
    states: OWED_STATES,
    previous: monthsLater(month, -1),
    next: monthsLater(month, 1),
    current,
    view,
    pages: enterprisePages(context, zone),
  };
}

export type ZoneListsData = Awaited<ReturnType<typeof readZoneLists>>;
