import { actingPage } from '../../acts/acting-page.server.ts';
import { ownEnterprise } from '../../enterprises/incidents/own-enterprise.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { halfName } from '../half-name.ts';
import type { OnReport } from './report-paths.ts';

/** Z9: an enterprise's report of a half-year with its figures, and what the reader may do with it. */
export async function readReportPage(context: LoadContext, on: OnReport, search: URLSearchParams) {
  const { api, locale } = context;
  const acting = actingPage(context, search);
  return orErrorPage(locale, async () => {
    const revision = search.get('revision');
    const view = await api.enterpriseReports.get({ ...on, ...(revision && { revision }) });
    const half = halfName(translator(locale, 'quality'), on.period);
    return {
      ...on,
      title: translator(locale, 'enterpriseReports')('report.title', { half }),
      acting,
      view,
      newest: view.revisions[0] ?? null,
      mayFile: view.filing.isPermitted && view.filing.refusal === null,
      isOwn: ownEnterprise(context, on.zone)?.id === on.enterprise,
    };
  });
}
export type ReportPage = Awaited<ReturnType<typeof readReportPage>>;
export type ReportFigures = ReportPage['view']['figures'];
