import { data, redirect } from '@remix-run/node';
import { ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import { readUpload } from '../../assessment/task/read-upload.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { readEntryRows, withoutBlanks } from '../filings/entry-rows.ts';
import { refusedRows, rowsAskedFor, withReason } from '../filings/rows-answer.server.ts';
import { revisionWishIn, startFrom } from '../filings/start-import.server.ts';
import { listAddress } from './list-addresses.ts';
import { listColumns, typedRowOf } from './list-columns.ts';
import type { OnList } from './read-list-page.server.ts';

/** EF4: files a month's list, typed or as a workbook; ends at the list, or back in the form. */
export async function actOnList(context: LoadContext, request: Request, on: OnList) {
  const upload = await readUpload(context, request, on.zone);
  const { form } = upload;
  switch (textOf(form, 'form')) {
    case 'file':
      return fileTyped(context, form, on);
    case 'workbook': {
      const api = context.apiWith(textOf(form, 'idempotencyKey'));
      const result = await startFrom(context, upload, (wish) => api.lists.startImport({ ...on, ...wish }));
      if (isFormFailure(result)) return data(result, { status: result.status });
      return redirect(listAddress(on, { import: result.id }));
    }
    default: {
      const refused = await orFormFailure(context.locale, form, unknownForm);
      return data(refused, { status: refused.status });
    }
  }
}

/** A form that this page never had: an old tab, or somebody trying. */
async function unknownForm(): Promise<never> {
  throw new ProductError('badInput', { key: 'badRequest' });
}

async function fileTyped(context: LoadContext, form: FormData, on: OnList) {
  const { locale } = context;
  const t = translator(locale, 'lists');
  const columns = listColumns({ header: (id) => t(`column.${id}`), usd: t('unit.usd') });
  const asked = rowsAskedFor(form, columns);
  if (asked) return asked;
  const typed = readEntryRows(form, columns);
  const hasExports = textOf(form, 'hasExports') !== 'no';
  const wish = revisionWishIn(form);
  const result = await orFormFailure(locale, form, () =>
    context.apiWith(textOf(form, 'idempotencyKey')).lists.file({
      ...on,
      ...wish,
      hasExports,
      rows: hasExports ? withoutBlanks(typed, columns).map(typedRowOf) : [],
    }),
  );
  if (!isFormFailure(result)) return redirect(listAddress(on, { done: wish.revision ? 'corrected' : 'filed' }));
  return data(refusedRows(withReason(result, wish, locale), typed, columns, locale), { status: result.status });
}
