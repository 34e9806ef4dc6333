import { yearOfSearch, yearsUpTo } from '../../enterprises/incidents/incident-filters.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { activityPages } from '../activity-pages.server.ts';

type ActionAnswer = Awaited<ReturnType<Api['meetings']['actions']>>['items'][number];

const YEAR_LENGTH = 4;

/** Z2: the meetings of a year, and what is open of all that meetings agreed on. */
export function readMeetings(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const today = civilDayOf(new Date().toISOString());
  const thisYear = Number(today.slice(0, YEAR_LENGTH));
  const year = yearOfSearch(search, thisYear);
  const cursor = search.get('cursor') ?? undefined;
  const openCursor = search.get('open-cursor') ?? undefined;
  return orErrorPage(locale, async () => {
    const [list, actions] = await Promise.all([
      api.meetings.list({ zone, year, ...(cursor && { cursor }) }),
      api.meetings.actions({ zone, open: true, ...(openCursor && { cursor: openCursor }) }),
    ]);
    return {
      title: translator(locale, 'meetings')('list.title'),
      zone,
      today,
      pages: activityPages(context, zone),
      year,
      years: yearsUpTo(thisYear, year),
      canPlan: list.canPlan,
      nextCursor: list.nextCursor,
      meetings: list.items.map((meeting) => ({ ...meeting, organiser: meeting.organiser.name[locale] })),
      actions: actions.items.map((action) => actionInWords(action, locale)),
      nextAction: actions.nextCursor,
    };
  });
}
export type MeetingsData = Awaited<ReturnType<typeof readMeetings>>;

/** An action with the names of its bodies in the reader's language. */
export const actionInWords = <Action extends ActionAnswer>(action: Action, locale: Locale) => ({
  ...action,
  owner: action.owner.name[locale],
  organiser: action.organiser.name[locale],
});
export type ActionInWords = ReturnType<typeof actionInWords<ActionAnswer>>;
