import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { riskAssessmentPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure, typedValues } from '../../ui/form-failure.ts';
import { fieldInForm, filledRows, typedRows } from './scenario-rows.ts';

/** Records the assessment that the workspace's form holds. */
export const actOnAssessment = (context: LoadContext, request: Request, zone: string, risk: string) =>
  runAct(context, request, { zone, here: riskAssessmentPath(zone, risk) }, { assess: assess(risk) });

const assess =
  (risk: string): Act =>
  async ({ context, api, zone, form }) => {
    const { scenarios, places } = filledRows(typedRows(typedValues(form)));
    const result = await orFormFailure(context.locale, form, () =>
      api.riskAssessments.record({
        zone,
        risk,
        version: textOf(form, 'version'),
        matrixVersion: textOf(form, 'matrixVersion') || undefined,
        scenarios,
        scope: textOf(form, 'scope'),
        scopeNote: textOf(form, 'scopeNote'),
        investigation: textOf(form, 'investigation'),
        isLabNeeded: form.has('isLabNeeded'),
        labEvidence: textOf(form, 'labEvidence'),
        conclusion: textOf(form, 'conclusion'),
      }),
    );
    if (!isFormFailure(result)) return undefined;
    const fields = Object.entries(result.fields).map(([field, words]) => [fieldInForm(field, places), words]);
    return { ...result, fields: Object.fromEntries(fields) };
  };
