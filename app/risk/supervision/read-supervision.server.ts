import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { riskPages } from '../risk-pages.server.ts';
import { type Period, readPeriod, readView, type View } from './supervision-paths.ts';

/** R25, R26, R30: what is late, the summary of a period, those that were issued, or the files that are due. */
export async function readSupervision(context: LoadContext, zone: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  const view = readView(search.get('view'));
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'riskCases')('supervision.title'),
    zone,
    acting,
    pages: riskPages(context, zone),
    content: await readContent(context, zone, view, readPeriod(search, acting.today)),
  }));
}
export type SupervisionPage = Awaited<ReturnType<typeof readSupervision>>;
export type Content<Of extends View> = Extract<SupervisionPage['content'], { view: Of }>;

async function readContent(context: LoadContext, zone: string, view: View, period: Period) {
  const { api, locale } = context;
  switch (view) {
    case 'overdue': {
      const [overdue, reminders] = await Promise.all([
        api.riskSupervision.overdue({ zone }),
        api.riskSupervision.reminders({ zone }),
      ]);
      const items = overdue.items.map(({ holder: { department, ...holder }, ...item }) => ({
        ...item,
        holder: { ...holder, department: department?.[locale] },
      }));
      return { view, items, reminders: reminders.items };
    }
    case 'summary':
      return { view, period, ...(await readSummary(context, zone, period)) };
    case 'issued':
      return { view, items: (await api.riskSupervision.summaries({ zone })).items };
    case 'files':
      return { view, ...(await api.riskArchive.due({ zone })) };
  }
}

/** The figures, or what is wrong with the period that the address asks for. */
async function readSummary(context: LoadContext, zone: string, period: Period) {
  const { api, locale, actor } = context;
  const canIssue = actor?.memberships.some(({ zoneId, role }) => zoneId === zone && role === 'office') ?? false;
  const summary = await orFormFailure(locale, new FormData(), () =>
    api.riskSupervision.previewSummary({ zone, ...period }),
  );
  return isFormFailure(summary)
    ? { summary: null, failure: { ...summary, values: { from: [period.from], to: [period.to] } }, canIssue }
    : { summary, failure: null, canIssue };
}
