import { CALENDAR_KINDS } from '../../../server/activities/calendar/kinds.ts';
import { lastDayOf, monthOf, monthsLater } from '../../../server/enterprises/monthly-lists/filing.ts';
import { monthAsked } from '../../enterprises/filings/month-asked.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { mayInZone } from '../../open-pages.server.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { activityPages } from '../activity-pages.server.ts';
import { kindAsked } from './calendar-paths.ts';

const NEEDS = {
  training: 'training.view',
  meeting: 'meeting.view',
  inspection: 'inspection.view',
  visit: 'laboratory.view',
  post: 'post.view',
} as const;

/** A month of the daily work. */
export async function readCalendarPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const current = monthOf(civilDayOf(new Date().toISOString()));
  const month = monthAsked(search.get('month')) ?? current;
  const calendar = await orErrorPage(locale, () =>
    api.activities.calendar({ zone, from: `${month}-01`, to: lastDayOf(month) }),
  );
  const kind = kindAsked(search.get('kind'));
  return {
    ...calendar,
    title: translator(locale, 'activities')('calendar.title'),
    zone,
    month,
    current,
    previous: monthsLater(month, -1),
    next: monthsLater(month, 1),
    kind,
    kinds: CALENDAR_KINDS.filter((each) => mayInZone(context, NEEDS[each], zone)).map((each) => ({
      kind: each,
      count: calendar.items.filter((item) => item.kind === each).length,
    })),
    total: calendar.items.length,
    items: calendar.items.filter((item) => kind === null || item.kind === kind),
    pages: activityPages(context, zone),
  };
}
export type CalendarPage = Awaited<ReturnType<typeof readCalendarPage>>;
