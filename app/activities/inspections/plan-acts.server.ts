import { textOf } from '../../accounts/form-values.ts';
import { type Acted, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { inspectionPath, newInspectionPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';
import { bodyOf } from '../bodies.server.ts';
import { inspectionEditPath } from './inspection-paths.ts';
import { planFieldOf, questionsOf, teamOf } from './typed-plan.ts';

type Plan = Parameters<Api['inspections']['plan']>[0];

const planOf = (form: FormData): Omit<Plan, 'zone' | 'department'> => ({
  title: textOf(form, 'title'),
  kind: textOf(form, 'kind') as Plan['kind'],
  fromOn: textOf(form, 'fromOn'),
  toOn: textOf(form, 'toOn'),
  departments: form.getAll('departments').map(String),
  team: teamOf(form).map(({ row: _, ...member }) => member),
  checklist: questionsOf(textOf(form, 'checklist')),
  enterprises: form.getAll('enterprises').map(String),
});

/** Does it, and goes on to the page of the round; what is wrong stands beside the field that was meant. */
async function orFields({ context, zone, form }: Acted, write: () => Promise<{ id: string }>) {
  const result = await orFormFailure(context.locale, form, write);
  if (!isFormFailure(result)) return doneHref(inspectionPath(zone, result.id), textOf(form, 'form'));
  const team = teamOf(form);
  const fields = Object.entries(result.fields).map(([field, words]) => [planFieldOf(field, team), words]);
  return { ...result, fields: Object.fromEntries(fields) } satisfies FormFailure;
}

const plan = (acted: Acted) =>
  orFields(acted, () => {
    const { api, zone, form } = acted;
    return api.inspections.plan({ zone, department: bodyOf(textOf(form, 'body')), ...planOf(form) });
  });

const change = (inspection: string) => (acted: Acted) =>
  orFields(acted, () => {
    const { api, zone, form } = acted;
    const [version, reason] = [Number(textOf(form, 'version')), textOf(form, 'reason')];
    return api.inspections.change({ zone, inspection, version, reason, ...planOf(form) });
  });

/** Plans a round of checks, or changes one, and goes on to its page. */
export const actOnPlan = (context: LoadContext, request: Request, zone: string, inspection: string | null) =>
  inspection === null
    ? runAct(context, request, { zone, here: newInspectionPath(zone) }, { plan })
    : runAct(context, request, { zone, here: inspectionEditPath(zone, inspection) }, { change: change(inspection) });
