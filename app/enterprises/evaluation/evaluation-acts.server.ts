import { data, redirect } from '@remix-run/node';
import { ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import type { LoadContext } from '../../load-context.ts';
import { evaluationPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { noteField, readEvaluationForm, resultField } from './read-evaluation-form.ts';

interface OnEvaluation {
  zone: string;
  evaluation: string;
}

/** Keeps the panel's answers, and closes the evaluation when that was asked for and confirmed. */
export async function actOnEvaluation(context: LoadContext, form: FormData, { zone, evaluation }: OnEvaluation) {
  const completes = textOf(form, 'act') === 'complete';
  const done = await orFormFailure(context.locale, form, async () => {
    const { onlyNoted, ...typed } = readEvaluationForm(form);
    if (onlyNoted.length > 0) {
      throw wrong(Object.fromEntries(onlyNoted.map((item) => [resultField(item), { key: 'field.required' }])));
    }
    if (completes && textOf(form, 'confirm') !== 'yes') throw wrong({ confirm: { key: 'field.required' } });
    const key = textOf(form, 'idempotencyKey');
    const saved = await context
      .apiWith(key)
      .applications.saveEvaluation({ zone, evaluation, version: textOf(form, 'version'), ...typed });
    if (!completes) return 'saved';
    const on = textOf(form, 'on');
    await context.apiWith(`${key}-complete`).applications.completeEvaluation({
      zone,
      evaluation,
      version: saved.version,
      ...(on && { on }),
    });
    return 'completed';
  });
  if (!isFormFailure(done)) return redirect(`${evaluationPath(zone, evaluation)}?done=${done}`);
  const fields = Object.entries(done.fields).map(([field, text]) => [inForm(field), text]);
  return data({ ...done, fields: Object.fromEntries(fields) }, { status: done.status });
}

const wrong = (fields: Record<string, { key: string }>) =>
  new ProductError('badInput', { key: 'badInput' }, { fields });

const ANSWER = /^answers\.(.+)\.(result|note)$/;

/** The form's own name for a field that the server complains about. */
function inForm(field: string): string {
  const [, item = '', part] = ANSWER.exec(field) ?? [];
  if (part === undefined) return field;
  const named = item as Parameters<typeof noteField>[0];
  return part === 'note' ? noteField(named) : resultField(named);
}
