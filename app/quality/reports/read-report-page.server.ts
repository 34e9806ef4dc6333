import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { halfName } from '../half-name.ts';
import { qualityPages } from '../quality-pages.server.ts';
import { viewOf } from './report-views.ts';

/** A report's workspace: the side of it that the address asks for, with the rest counted. */
export async function readReportPage(context: LoadContext, zone: string, reportId: string, search: URLSearchParams) {
  const { api, locale } = context;
  const acting = actingPage(context, search);
  const view = viewOf(search);
  return orErrorPage(locale, async () => {
    const report = await api.qualityReports.get({ zone, report: reportId });
    const half = halfName(translator(locale, 'quality'), report.period);
    return {
      title: translator(locale, 'qualityReports')('title', { half }),
      half,
      zone,
      view,
      acting,
      pages: qualityPages(context, zone),
      report,
      /** Names the section that a comment shall be about. */
      section: search.get('section'),
      offered:
        view === 'text' && report.can.save ? (await api.qualityReports.cases({ zone, report: reportId })).items : [],
      versions: view === 'versions' ? await readVersions(api, { zone, report: reportId }, search) : null,
    };
  });
}
export type ReportPage = Awaited<ReturnType<typeof readReportPage>>;
export type Report = ReportPage['report'];

/** The revision that is looked at, and the two that are compared. */
async function readVersions(api: Api, of: { zone: string; report: string }, search: URLSearchParams) {
  const [number, from, to] = [search.get('number'), search.get('from'), search.get('to')];
  return {
    shown: number ? await api.qualityReports.revision({ ...of, number }) : null,
    compared: from && to ? await api.qualityReports.compare({ ...of, from, to }) : null,
  };
}
