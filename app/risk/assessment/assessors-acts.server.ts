import { textOf } from '../../accounts/form-values.ts';
import { type Act, badInput, runAct } from '../../acts/run-act.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { riskAssessorsPath } from '../../paths.ts';

/** Records the training that the office's form holds. */
export const actOnAssessors = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: riskAssessorsPath(zone) }, { train });

const train: Act = async ({ context, api, zone, form }) => {
  if (textOf(form, 'result') === '') {
    return badInput(context, form, { result: translator(context.locale, 'errors')('field.required') });
  }
  await api.assessors.record({
    zone,
    person: textOf(form, 'person'),
    course: textOf(form, 'course'),
    trainedOn: textOf(form, 'trainedOn'),
    hasPassed: textOf(form, 'result') === 'passed',
  });
  return undefined;
};
