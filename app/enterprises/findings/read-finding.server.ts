import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';

/** Z4: one finding with its correction, proof and history. */
export async function readFindingPage(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [finding, words] = await Promise.all([
      api.findings.get({ zone, finding: id }),
      api.enterpriseForms.words({}),
    ]);
    return {
      title: translator(locale, 'inspections')('finding.of', { name: finding.enterprise.name }),
      zone,
      acting: actingPage(context, search),
      finding,
      items: words.check.items,
      isOwn: ownEnterprise(context, zone) !== null,
      /** May the reader open the round that it was found in? */
      seesRounds: context.can('inspection.view', zone),
    };
  });
}

export type FindingPage = Awaited<ReturnType<typeof readFindingPage>>;
export type Finding = FindingPage['finding'];
