import { actingPage } from '../../acts/acting-page.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { qualityPages } from '../quality-pages.server.ts';

/** Q10: a published report as its audience reads it. */
export async function readReading(context: LoadContext, zone: string, report: string, search: URLSearchParams) {
  const published = await context.api.qualitySteps.read({ zone, report });
  return {
    title: published.content.title,
    zone,
    pages: qualityPages(context, zone),
    acting: actingPage(context, search),
    report: {
      ...published,
      content: { ...published.content, cases: published.content.cases.map((each) => ({ ...each, source: null })) },
    },
  };
}
export type ReadingData = Awaited<ReturnType<typeof readReading>>;
