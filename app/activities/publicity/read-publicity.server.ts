import { MEDIA } from '../../../server/activities/kinds.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { yearOfSearch, yearsUpTo } from '../../enterprises/incidents/incident-filters.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { activityPages } from '../activity-pages.server.ts';
import { bodyOptions } from '../bodies.server.ts';

type ItemAnswer = Awaited<ReturnType<Api['publicity']['list']>>['items'][number];

const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;

/** Z20: what was published about the zone in a year, by month, with how much of it counts. */
export function readPublicity(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const acting = actingPage(context, search);
  const thisYear = Number(acting.today.slice(0, YEAR_LENGTH));
  const year = yearOfSearch(search, thisYear);
  const medium = MEDIA.find((known) => known === search.get('medium'));
  const cursor = search.get('cursor') ?? undefined;
  return orErrorPage(locale, async () => {
    const list = await api.publicity.list({ zone, year, ...(medium && { medium }), ...(cursor && { cursor }) });
    return {
      title: translator(locale, 'publicity')('list.title'),
      zone,
      acting,
      pages: activityPages(context, zone),
      year,
      years: yearsUpTo(thisYear, year),
      medium: medium ?? null,
      counted: list.counted,
      shown: list.items.length,
      nextCursor: list.nextCursor,
      months: byMonth(list.items.map((item) => itemInWords(item, locale))),
      bodies: list.canLog ? await bodyOptions(context, zone, 'publicity.log') : [],
    };
  });
}
export type PublicityData = Awaited<ReturnType<typeof readPublicity>>;

const itemInWords = <Item extends ItemAnswer>(item: Item, locale: Locale) => ({
  ...item,
  body: item.body.name[locale],
});
export type ItemInWords = ReturnType<typeof itemInWords<ItemAnswer>>;

/** The items come with the newest first; so do the months. */
function byMonth(items: ItemInWords[]) {
  const months = new Map<string, ItemInWords[]>();
  for (const item of items) {
    const month = item.publishedOn.slice(0, MONTH_LENGTH);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].map(([month, found]) => ({ month, items: found }));
}

/** Z20: one item with its clippings and its history. */
export function readPublicityItem(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const item = await api.publicity.get({ zone, item: id });
    return {
      title: item.title,
      zone,
      acting: actingPage(context, search),
      item: itemInWords(item, locale),
    };
  });
}
export type ItemData = Awaited<ReturnType<typeof readPublicityItem>>;
export type Item = ItemData['item'];
