import { textOf } from '../../accounts/form-values.ts';
import { type Act, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { incidentPath, observationPath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { attachActs } from './attach.server.ts';

/** What the forms of an incident's page do. */
export async function actOnIncident(context: LoadContext, request: Request, zone: string, incident: string) {
  const { enterprise } = await orErrorPage(context.locale, () => context.api.incidents.get({ zone, incident }));
  return runAct(
    context,
    request,
    { zone, here: incidentPath(zone, incident) },
    {
      ...actsOf(incident),
      ...attachActs({ subject: 'incident', subjectId: incident, enterprise: enterprise.id }),
    },
  );
}

type Determined = Parameters<Api['incidents']['determine']>[0];

const actsOf = (incident: string): Record<string, Act> => ({
  determine: async ({ api, zone, form }) => {
    await api.incidents.determine({
      zone,
      incident,
      version: textOf(form, 'version'),
      cause: textOf(form, 'cause') as Determined['cause'],
      effect: textOf(form, 'effect') as Determined['effect'],
      causeNote: textOf(form, 'causeNote'),
    });
    return undefined;
  },
  trace: async ({ api, zone, form }) => {
    await api.incidents.trace({
      zone,
      incident,
      version: textOf(form, 'version'),
      tracing: textOf(form, 'tracing'),
      tracedOn: textOf(form, 'tracedOn'),
    });
    return undefined;
  },
  observe: async ({ api, zone, form }) => {
    const { id } = await api.observations.open({
      zone,
      incident,
      months: textOf(form, 'months'),
      reason: textOf(form, 'reason'),
    });
    return doneHref(observationPath(zone, id), 'observe');
  },
});
