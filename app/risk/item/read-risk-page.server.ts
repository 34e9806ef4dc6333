import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { riskPages } from '../risk-pages.server.ts';

/** One risk with everything on its file, and what else its page offers. */
export async function readRiskPage(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const risk = await api.risks.get({ zone, risk: id });
    // Only whoever could merge them has to look for them.
    const duplicates = risk.can.merge ? (await api.riskReports.duplicates({ zone, risk: id })).items : null;
    return {
      title: translator(locale, 'risk')('item.named', { number: risk.number, title: risk.title }),
      zone,
      pages: riskPages(context, zone),
      acting: actingPage(context, search),
      risk,
      duplicates,
      countries: risk.can.verify ? await api.enterprises.countries({}) : [],
    };
  });
}
export type RiskPage = Awaited<ReturnType<typeof readRiskPage>>;
export type Risk = RiskPage['risk'];
