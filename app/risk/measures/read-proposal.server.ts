import { isPending } from '../../../server/risk/measures/measure.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** What a proposal starts from: the risk, its measures that run, and the authorities to propose responses to. */
export async function readProposalPage(context: LoadContext, zone: string, risk: string, search: URLSearchParams) {
  return orErrorPage(context.locale, async () => {
    const [found, { departments }] = await Promise.all([
      context.api.riskMeasures.ofRisk({ zone, risk }),
      context.api.zones.departments({ zone }),
    ]);
    return {
      title: translator(context.locale, 'riskMeasures')('propose.title'),
      zone,
      acting: actingPage(context, search),
      risk: found.risk,
      running: found.measures.filter(isPending),
      cases: found.cases,
      canPropose: found.can.propose,
      isWaiting: found.proposals.some(({ state }) => state === 'pending'),
      departments: departments
        .filter(({ closedOn }) => closedOn === null)
        .map(({ id, name }) => ({ value: id, label: name })),
    };
  });
}
export type ProposalPage = Awaited<ReturnType<typeof readProposalPage>>;
