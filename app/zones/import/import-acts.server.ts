import { createHash } from 'node:crypto';
import { MaxFileSizeExceededError, parseFormData } from '@mjackson/form-data-parser';
import { data } from '@remix-run/node';
import { ProductError } from '../../../server/platform/errors.ts';
import type { ImportOutput } from '../../../server/zones/schema.ts';
import { textOf } from '../../accounts/form-values.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure, typedValues } from '../../ui/form-failure.ts';

/** As large as the server reads; a pack has 100 kB. */
export const MAX_WORKBOOK_BYTES = 5_000_000;

export interface ImportOutcome {
  report: ImportOutput;
  /** SHA-256 of the file that was looked at: only the same file is imported after its check. */
  digest: string;
  typed: Record<string, string[]>;
}

/** Checks the chosen workbook, or imports it after its check. */
export async function actOnImport(context: LoadContext, request: Request) {
  const { locale } = context;
  const form = await orFormFailure(locale, new FormData(), () => readForm(request));
  const outcome = isFormFailure(form) ? form : await orFormFailure(locale, form, () => perform(context, form));
  return isFormFailure(outcome) ? data(outcome, { status: outcome.status }) : outcome;
}

async function perform({ api, apiWith, locale }: LoadContext, form: FormData): Promise<ImportOutcome> {
  const t = translator(locale, 'zones');
  const fileWrong = (message: string) => ({
    report: { ...NOTHING_READ, problems: [{ ...NOWHERE, message }] },
    digest: '',
    typed: typedValues(form),
  });
  const file = form.get('workbook');
  if (!(file instanceof File) || file.size === 0) return fileWrong(t('admin.fileMissing'));
  const bytes = Buffer.from(await file.arrayBuffer());
  const digest = createHash('sha256').update(bytes).digest('hex');
  const dryRun = textOf(form, 'intent') !== 'import';
  if (!dryRun && textOf(form, 'digest') !== digest) return fileWrong(t('admin.otherFile'));
  const { zones } = dryRun ? api : apiWith(textOf(form, 'idempotencyKey'));
  const report = await zones.importZone({
    fileName: file.name || 'workbook.xlsx',
    content: bytes.toString('base64'),
    dryRun,
    reason: textOf(form, 'reason'),
  });
  return { report, digest, typed: typedValues(form) };
}

const NOWHERE = { place: '', source: '', line: null, column: null, field: null };
const NOTHING_READ: ImportOutput = {
  outcome: 'refused',
  zone: null,
  problems: [],
  problemsLeft: 0,
  warnings: [],
  changes: [],
};

async function readForm(request: Request): Promise<FormData> {
  try {
    return await parseFormData(request, { maxFiles: 1, maxFileSize: MAX_WORKBOOK_BYTES });
  } catch (error) {
    if (!(error instanceof MaxFileSizeExceededError)) throw error;
    const tooBig = { key: 'pack.fileTooBig', params: { megabytes: MAX_WORKBOOK_BYTES / 1_000_000 } };
    throw new ProductError('tooLarge', tooBig, { fields: { workbook: tooBig } });
  }
}
