import { ownEnterprise } from '../../enterprises/incidents/own-enterprise.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { riskPages } from '../risk-pages.server.ts';

/** R22: the cases of the zone, or of the reader's own enterprise. */
export async function readCasesPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const overdue = search.get('overdue') === 'true';
  const isOwn = ownEnterprise(context, zone) !== null;
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'riskCases')(isOwn ? 'ownTitle' : 'title'),
    zone,
    isOwn,
    overdue,
    pages: riskPages(context, zone),
    ...(await context.api.riskCases.list({ zone, overdue, cursor: search.get('cursor') ?? undefined })),
  }));
}
export type CasesPage = Awaited<ReturnType<typeof readCasesPage>>;
