import { textOf } from '../../accounts/form-values.ts';
import { type Act, badInput, doneHref, runAct } from '../../acts/run-act.server.ts';
import { enterpriseOfForm } from '../../enterprises/incidents/incidents-acts.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { laboratoriesPath, laboratoryPath } from '../../paths.ts';

type Register = Parameters<Api['laboratories']['register']>[0];

const register: Act = async (acted) => {
  const { context, api, zone, form } = acted;
  const typed = (name: string) => textOf(form, name);
  const meant = await enterpriseOfForm(acted);
  if (!meant.ok) return badInput(context, form, { company: meant.message });
  const { id } = await api.laboratories.register({
    zone,
    enterprise: meant.enterprise.id,
    name: typed('name'),
    scope: typed('scope'),
    contact: typed('contact'),
    state: typed('state') as Register['state'],
    since: typed('since'),
  });
  return doneHref(laboratoryPath(zone, id), typed('form'));
};

/** Enters a laboratory, and goes on to its page. */
export const actOnLaboratories = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: laboratoriesPath(zone) }, { register });
