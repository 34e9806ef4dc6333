import type { LoadContext } from '../../load-context.ts';
import { qualityReportDocumentPath, qualityReportPath, withSearch } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** A report as a paper, in the revision that an address asks for (`?revision=2`), or the newest that its reader may see. */
export async function readPrintPage(context: LoadContext, zone: string, report: string, search: URLSearchParams) {
  const { api, locale } = context;
  const revision = search.get('revision');
  const paper = await orErrorPage(locale, () =>
    api.qualityDocuments.report({ zone, report, ...(revision !== null && { revision }) }),
  );
  return {
    title: paper.title,
    paper,
    backHref: qualityReportPath(zone, report),
    wordHref: withSearch({ pathname: qualityReportDocumentPath(zone, report), search: '' }, { revision }),
  };
}
export type PrintPageData = Awaited<ReturnType<typeof readPrintPage>>;
