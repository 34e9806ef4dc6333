import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';
import { dutiesOf } from './duties.ts';
import { daysLeftOf } from './term.ts';

/** One observation; for the people of the enterprise with what they have to do. */
export async function readObservationPage(
  context: LoadContext,
  zone: string,
  observation: string,
  search: URLSearchParams,
) {
  const acting = actingPage(context, search);
  return orErrorPage(context.locale, async () => {
    const found = await context.api.observations.get({ zone, observation });
    const isOwn = ownEnterprise(context, zone)?.id === found.enterprise.id;
    return {
      title: translator(context.locale, 'incidents')('observation.of', { name: found.enterprise.name }),
      zone,
      acting,
      observation: found,
      isOwn,
      manages: context.can('observation.manage', zone),
      daysLeft: daysLeftOf(found.endsOn, acting.today),
      duties: isOwn && found.state === 'open' ? dutiesOf(found, found.signsAs) : [],
      countries: found.can.recordShipment ? await context.api.enterprises.countries({}) : [],
    };
  });
}

export type ObservationPage = Awaited<ReturnType<typeof readObservationPage>>;
