import { parseFormData } from '@mjackson/form-data-parser';
import type { ActionFunctionArgs } from '@remix-run/node';
import { ProductError } from '../../server/platform/errors.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import { storeFile } from '../assessment/task/read-upload.server.ts';
import { errorText } from '../i18n/error-text.ts';
import { isFormFailure } from '../ui/form-failure.ts';

/** Takes one file of evidence, ahead of the form that will name it; answers in JSON for the progress bar. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const refuse = (status: number, message: string) => Response.json({ error: { message } }, { status });
  const tooLarge = new ProductError('tooLarge', { key: 'tooLarge' });
  const maxFileSize = context.uploadLimitBytes;
  const form = await parseFormData(request, { maxFiles: 1, maxFileSize }).catch(() => null);
  if (!form) return refuse(tooLarge.status, errorText(context.locale, tooLarge.text));
  const file = form.get('file');
  if (!(file instanceof File)) return refuse(400, errorText(context.locale, { key: 'badRequest' }));
  const stored = await storeFile(context, params.zone ?? '', file);
  return isFormFailure(stored)
    ? refuse(stored.status, stored.fields.file ?? stored.message)
    : Response.json({ sha256: stored.sha256, fileName: stored.fileName });
}
