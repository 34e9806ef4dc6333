import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** R22: one case, as the reader may know it. */
export async function readCasePage(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  return orErrorPage(context.locale, async () => {
    const found = await context.api.riskCases.get({ zone, case: id });
    return {
      title: translator(context.locale, 'riskCases')('case.named', { number: found.number }),
      zone,
      acting: actingPage(context, search),
      found,
    };
  });
}
export type CasePage = Awaited<ReturnType<typeof readCasePage>>;
export type FoundCase = CasePage['found'];
