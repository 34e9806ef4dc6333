import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { qualityPages } from '../quality-pages.server.ts';

/** Q7-Q10: the half-years with their reports and due days, and what the reader is reminded of. */
export function readReportList(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [list, reminders] = await Promise.all([
      api.qualitySteps.list({ zone }),
      api.qualitySteps.reminders({ zone }),
    ]);
    return {
      title: translator(locale, 'qualitySteps')('list.title'),
      zone,
      pages: qualityPages(context, zone),
      acting: actingPage(context, search),
      ...list,
      reminders: reminders.items,
    };
  });
}
export type ReportListData = Awaited<ReturnType<typeof readReportList>>;
