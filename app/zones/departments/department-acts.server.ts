import { data, redirect } from '@remix-run/node';
import { textOf } from '../../accounts/form-values.ts';
import { inLocale } from '../../i18n/locale.ts';
import type { LoadContext } from '../../load-context.ts';
import { departmentsPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure, typedValues } from '../../ui/form-failure.ts';
import { formFieldOf, readMerge, readSplit } from './reorganisation-form.ts';
import type { Preview } from './reorganisation-preview.tsx';

export const DONE = ['renamed', 'merged', 'split'] as const;
export type Done = (typeof DONE)[number];

type Outcome = { done: Done } | { preview: Preview } | null;

/** What the forms of the departments page do, by the button that was pressed: preview, or do it and show the list. */
export async function actOnDepartments(context: LoadContext, zone: string, form: FormData) {
  const outcome = await orFormFailure(context.locale, form, () => perform(context, zone, form));
  if (isFormFailure(outcome)) return data(atFormFields(outcome, form), { status: outcome.status });
  if (outcome && 'done' in outcome) return redirect(`${departmentsPath(zone)}?done=${outcome.done}`);
  return outcome;
}

async function perform({ api, apiWith, locale }: LoadContext, zone: string, form: FormData): Promise<Outcome> {
  const { zones } = apiWith(textOf(form, 'idempotencyKey'));
  const reason = textOf(form, 'reason');
  switch (textOf(form, 'intent')) {
    case 'rename':
      await zones.renameDepartment({
        zone,
        department: textOf(form, 'department'),
        version: textOf(form, 'version'),
        name: { 'zh-CN': textOf(form, 'nameZh'), en: textOf(form, 'nameEn') },
        effectiveOn: textOf(form, 'effectiveOn'),
        reason,
      });
      return { done: 'renamed' };
    case 'preview-merge': {
      const merge = readMerge(form);
      const names = 'name' in merge.into ? { [merge.into.id]: inLocale(merge.into.name, locale) } : {};
      return {
        preview: { ...(await api.zones.previewMerge({ zone, ...merge })), newNames: names, typed: typedValues(form) },
      };
    }
    case 'merge':
      await zones.mergeDepartments({ zone, ...readMerge(form), reason });
      return { done: 'merged' };
    case 'preview-split': {
      const split = readSplit(form);
      const names = Object.fromEntries(split.into.map(({ id, name }) => [id, inLocale(name, locale)]));
      return {
        preview: { ...(await api.zones.previewSplit({ zone, ...split })), newNames: names, typed: typedValues(form) },
      };
    }
    case 'split':
      await zones.splitDepartment({ zone, ...readSplit(form), reason });
      return { done: 'split' };
    default:
      return null;
  }
}

/** The server speaks of its input's fields; the form shows what is wrong at its own. */
function atFormFields(failure: FormFailure, form: FormData): FormFailure {
  const fields: Record<string, string> = {};
  for (const [field, message] of Object.entries(failure.fields)) fields[formFieldOf(form, field)] ??= message;
  return { ...failure, fields };
}
