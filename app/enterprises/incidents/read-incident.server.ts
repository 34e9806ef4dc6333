import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { nextSteps } from './incident-steps.ts';
import { tracingTerm } from './tracing-term.ts';
import { ruleChoices, ruleNumber } from './zone-rules.ts';

/** One incident with what is still to be done about it. */
export async function readIncidentPage(context: LoadContext, zone: string, incident: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  const t = translator(context.locale, 'incidents');
  return orErrorPage(context.locale, async () => {
    const [found, { parameters }] = await Promise.all([
      context.api.incidents.get({ zone, incident }),
      context.api.zones.get({ zone }),
    ]);
    const term = tracingTerm(found, ruleNumber(parameters, 'Z21', 'tracingDays'), acting.today);
    const done = {
      determined: found.determinedAt !== null,
      traced: found.tracedOn !== null,
      observed: found.observations.length > 0,
    };
    return {
      title: t('incident.named', { kind: t(`kind.${found.kind}`), product: found.product }),
      zone,
      acting,
      incident: found,
      term,
      next: nextSteps(done, term),
      observationMonths: ruleChoices(parameters, 'E8', 'observationMonths'),
      canAttach: context.can('incident.report', zone, found.enterprise.id),
    };
  });
}

export type IncidentPage = Awaited<ReturnType<typeof readIncidentPage>>;
