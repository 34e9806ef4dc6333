import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { riskMatrixPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { matrixFieldInForm, readMatrixForm } from './matrix-fields.ts';

/** Saves the matrix that the office's form holds. */
export const actOnMatrix = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: riskMatrixPath(zone) }, { matrix: save });

type Content = Parameters<Api['riskAssessments']['saveMatrix']>[0]['content'];

const save: Act = async ({ context, api, zone, form }) => {
  const result = await orFormFailure(context.locale, form, async () => {
    const before = await api.riskAssessments.matrix({ zone });
    return api.riskAssessments.saveMatrix({
      zone,
      version: textOf(form, 'version'),
      content: readMatrixForm(form, before.content) as Content,
      reason: textOf(form, 'reason'),
    });
  });
  if (!isFormFailure(result)) return undefined;
  const fields = Object.entries(result.fields).map(([field, words]) => [matrixFieldInForm(field), words]);
  return { ...result, fields: Object.fromEntries(fields) };
};
