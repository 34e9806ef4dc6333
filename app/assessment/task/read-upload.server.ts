import { MaxFileSizeExceededError, parseFormData } from '@mjackson/form-data-parser';
import { ProductError } from '../../../server/platform/errors.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';

/** A form with its files already stored; what was wrong with a file, by field name, in the reader's words. */
export interface ReadUpload {
  form: FormData;
  problems: Record<string, string>;
}

const MAX_FILES = 20;
/** A file somewhat too large is still read, so that the answer can name it and keep the rest of the form. */
const READ_AT_MOST = 2;

/**
 * Reads a form that may carry files, storing each as it comes: the form then names it by `<row>.sha256` and
 * `<row>.fileName` instead of holding its bytes. A refused form keeps them, so nobody uploads twice.
 */
export async function readUpload(context: LoadContext, request: Request, zone: string): Promise<ReadUpload> {
  const problems: Record<string, string> = {};
  const stored: [string, string][] = [];
  const maxFileSize = context.uploadLimitBytes * READ_AT_MOST;
  try {
    const form = await parseFormData(request, { maxFiles: MAX_FILES, maxFileSize }, async (file) => {
      // A file field left empty comes as a nameless file of no bytes.
      if (file.name === '' || (file.size === 0 && file.name === 'file-upload')) return null;
      const result = await storeFile(context, zone, file);
      if (isFormFailure(result)) {
        problems[file.fieldName] = result.fields.file ?? result.message;
        return null;
      }
      const row = file.fieldName.replace(/\.file$/, '');
      stored.push([`${row}.sha256`, result.sha256], [`${row}.fileName`, result.fileName]);
      return null;
    });
    for (const [name, value] of stored) form.set(name, value);
    return { form, problems };
  } catch (error) {
    if (!(error instanceof MaxFileSizeExceededError)) throw error;
    return orErrorPage(context.locale, () => Promise.reject(new ProductError('tooLarge', { key: 'tooLarge' })));
  }
}

/** Stores one file; a refusal comes back in words. */
export async function storeFile({ api, locale }: LoadContext, zone: string, file: File) {
  return orFormFailure(locale, new FormData(), async () => {
    const content = Buffer.from(await file.arrayBuffer()).toString('base64');
    return api.assessment.upload({ zone, fileName: file.name, content });
  });
}
