import { ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import type { ReadUpload } from '../../assessment/task/read-upload.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';
import { WORKBOOK_FILE } from './workbook-names.ts';

/** What a filed month is corrected on: the newest revision as it was seen, and why. */
export interface RevisionWish {
  revision?: string;
  reason: string;
}

export const revisionWishIn = (form: FormData): RevisionWish => {
  const revision = textOf(form, 'revision');
  return { reason: textOf(form, 'reason'), ...(revision && { revision }) };
};

/** Starts the import of a workbook that came with the form or ahead of it. */
export async function startFrom(
  { locale }: LoadContext,
  { form, problems }: ReadUpload,
  start: (wish: RevisionWish & { sha256: string; fileName: string }) => Promise<{ id: string }>,
): Promise<{ id: string } | FormFailure> {
  const sha256 = textOf(form, 'workbook.sha256');
  const fileName = textOf(form, 'workbook.fileName');
  const result = await orFormFailure(locale, form, async () => {
    if (Object.keys(problems).length > 0) throw new ProductError('badInput', { key: 'badInput' });
    if (sha256 === '') {
      const missing = { [WORKBOOK_FILE]: { key: 'field.required' } };
      throw new ProductError('badInput', { key: 'badInput' }, { fields: missing });
    }
    return start({ sha256, fileName, ...revisionWishIn(form) });
  });
  if (!isFormFailure(result)) return result;
  const fields = Object.entries(result.fields).map(([name, text]) => [
    name === 'sha256' || name === 'fileName' ? WORKBOOK_FILE : name,
    text,
  ]);
  return { ...result, fields: { ...problems, ...Object.fromEntries(fields) } };
}
