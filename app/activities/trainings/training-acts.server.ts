import type { TrainingKind } from '../../../server/activities/kinds.ts';
import { textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { newTrainingPath, trainingPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';
import { activityPaperActs } from '../activity-paper-acts.server.ts';
import { bodyOf } from '../bodies.server.ts';
import { rollActs } from './roll-acts.server.ts';

type Plan = Parameters<Api['trainings']['plan']>[0];

function typedFacts(form: FormData) {
  const typed = (name: string) => textOf(form, name);
  return {
    title: typed('title'),
    kind: typed('kind') as TrainingKind,
    mode: typed('mode') as Plan['mode'],
    place: typed('place'),
    heldOn: typed('heldOn'),
    startsAt: typed('startsAt'),
    hours: typed('hours'),
    trainer: typed('trainer'),
    trainerOrganisation: typed('trainerOrganisation'),
    description: typed('description'),
  };
}

const versionOf = (form: FormData): number => Number(textOf(form, 'version'));

async function plan({ context, api, zone, form }: Acted): Promise<string | FormFailure> {
  const every = textOf(form, 'every');
  const times = textOf(form, 'times').trim();
  const repeat = every ? { every: every as NonNullable<Plan['repeat']>['every'], times } : null;
  const result = await orFormFailure(context.locale, form, () =>
    api.trainings.plan({
      zone,
      department: bodyOf(textOf(form, 'department')),
      ...typedFacts(form),
      announce: form.has('announce'),
      repeat,
    }),
  );
  if (!isFormFailure(result)) return doneHref(trainingPath(zone, result.id), 'plan');
  const fields = Object.entries(result.fields).map(([field, words]) => [field.replace(/^repeat\./, ''), words]);
  return { ...result, fields: Object.fromEntries(fields) };
}

/** Plans a training, and goes on to its page. */
export const actOnNewTraining = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: newTrainingPath(zone) }, { plan });

const trainingActs = (training: string): Record<string, Act> => ({
  correct: async ({ api, zone, form }) => {
    await api.trainings.correct({
      zone,
      training,
      version: versionOf(form),
      ...typedFacts(form),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
  hold: async ({ api, zone, form }) => {
    await api.trainings.hold({ zone, training, version: versionOf(form), summary: textOf(form, 'summary') });
    return undefined;
  },
  cancel: async ({ api, zone, form }) => {
    await api.trainings.cancel({ zone, training, version: versionOf(form), reason: textOf(form, 'reason') });
    return undefined;
  },
});

/** Everything that is done on the page of a training. */
export const actOnTraining = (context: LoadContext, request: Request, zone: string, training: string) =>
  runAct(
    context,
    request,
    { zone, here: trainingPath(zone, training) },
    {
      ...trainingActs(training),
      ...rollActs(training),
      ...activityPaperActs('training', training),
    },
  );
