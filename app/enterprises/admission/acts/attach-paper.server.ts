import { ProductError } from '../../../../server/platform/errors.ts';
import { textOf } from '../../../accounts/form-values.ts';
import type { LoadContext } from '../../../load-context.ts';
import { orErrorPage, orFormFailure } from '../../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../../ui/form-failure.ts';
import type { OnApplication } from '../save-draft.server.ts';

/**
 * Puts a stored file to the application's papers; null when it is there.
 * @param problems what was wrong with the file itself, by field
 */
export async function attachPaper(
  context: LoadContext,
  form: FormData,
  problems: Record<string, string>,
  { zone, application }: OnApplication,
): Promise<FormFailure | null> {
  const { api, locale } = context;
  const { enterprise } = await orErrorPage(locale, () => api.applications.get({ zone, application }));
  const fileName = textOf(form, 'paper.fileName');
  const result = await orFormFailure(locale, form, async () => {
    if (!fileName) {
      const missing = Object.keys(problems).length === 0;
      const fields = missing ? { fields: { 'paper.file': { key: 'field.attachmentMissing' } } } : {};
      throw new ProductError('badInput', { key: 'badInput' }, fields);
    }
    return context.apiWith(textOf(form, 'idempotencyKey') || crypto.randomUUID()).enterpriseFiles.attach({
      zone,
      enterprise: enterprise.id,
      subject: 'application',
      subjectId: application,
      category: textOf(form, 'category'),
      title: fileName.replace(/\.[^.]{1,5}$/, ''),
      sha256: textOf(form, 'paper.sha256'),
      fileName,
    });
  });
  if (!isFormFailure(result)) return null;
  return { ...result, fields: { ...result.fields, ...problems } };
}
