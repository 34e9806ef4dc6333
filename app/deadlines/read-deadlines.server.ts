import { randomUUID } from 'node:crypto';
import { lastDayOf, monthOf, monthsLater } from '../../server/enterprises/monthly-lists/filing.ts';
import { monthAsked } from '../enterprises/filings/month-asked.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { ActorView, LoadContext } from '../load-context.ts';
import { orErrorPage } from '../refusal.server.ts';
import { civilDayOf } from '../ui/format.ts';
import { WHOSE, type Whose } from './deadline-paths.ts';

/** A month of a zone's due days, with the reader's calendar feeds. */
export async function readDeadlinesPage(context: LoadContext, actor: ActorView, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const current = monthOf(civilDayOf(new Date().toISOString()));
  const month = monthAsked(search.get('month')) ?? current;
  const [list, feeds] = await orErrorPage(locale, () =>
    Promise.all([api.deadlines.list({ zone, from: `${month}-01`, to: lastDayOf(month) }), api.deadlines.feeds({})]),
  );
  const whose = WHOSE.find((known) => known === search.get('whose')) ?? usual(actor, zone);
  return {
    title: translator(locale, 'deadlines')('title'),
    zone,
    month,
    current,
    previous: monthsLater(month, -1),
    next: monthsLater(month, 1),
    whose,
    today: list.today,
    items: list.items.filter(({ isOwn }) => whose === 'all' || isOwn),
    counts: { own: list.items.filter(({ isOwn }) => isOwn).length, all: list.items.length },
    holidays: list.holidays,
    workdays: list.workdays,
    unknownYears: list.unknownYears,
    feeds: feeds.items,
    locale,
    idempotencyKey: randomUUID(),
  };
}
export type DeadlinesPage = Awaited<ReturnType<typeof readDeadlinesPage>>;

/** Whoever only looks on has nothing of their own. */
const usual = ({ memberships }: ActorView, zone: string): Whose =>
  memberships.some(({ zoneId, role }) => zoneId === zone && role !== 'leader') ? 'own' : 'all';
