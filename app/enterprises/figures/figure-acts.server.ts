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
import { figuresAddress } from './figure-addresses.ts';
import { figureColumns, typedFiguresOf } from './figure-columns.ts';

/** Q4, Q5: files a month's figures, typed or as a workbook; ends at the month, or back in the form. */
export async function actOnFigures(context: LoadContext, request: Request, zone: string) {
  const upload = await readUpload(context, request, zone);
  const { form } = upload;
  const month = textOf(form, 'month');
  switch (textOf(form, 'form')) {
    case 'file':
      return fileTyped(context, form, zone, month);
    case 'workbook': {
      const api = context.apiWith(textOf(form, 'idempotencyKey'));
      const result = await startFrom(context, upload, (wish) =>
        api.inspectionFigures.startImport({ zone, month, ...wish }),
      );
      if (isFormFailure(result)) return data(result, { status: result.status });
      return redirect(figuresAddress(zone, month, { import: result.id }));
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

async function fileTyped(context: LoadContext, form: FormData, zone: string, month: string) {
  const { locale } = context;
  const t = translator(locale, 'lists');
  const columns = figureColumns({
    header: (id) => t(`figureColumn.${id}`),
    title: (id) => t(`figureTitle.${id}`),
    usd: t('unit.usd'),
  });
  const asked = rowsAskedFor(form, columns);
  if (asked) return asked;
  const typed = readEntryRows(form, columns);
  const rows = withoutBlanks(typed, columns);
  const wish = revisionWishIn(form);
  const result = await orFormFailure(locale, form, async () => {
    const isEmpty = textOf(form, 'hasInspections') === 'no';
    // Without rows the authority says that nothing was inspected: that is asked for, not assumed.
    if (!isEmpty && rows.length === 0) {
      throw new ProductError('badInput', { key: 'badInput' }, { fields: { rows: { key: 'field.oneRow' } } });
    }
    return context
      .apiWith(textOf(form, 'idempotencyKey'))
      .inspectionFigures.file({ zone, month, ...wish, rows: isEmpty ? [] : rows.map(typedFiguresOf) });
  });
  if (!isFormFailure(result)) {
    return redirect(figuresAddress(zone, month, { done: wish.revision ? 'corrected' : 'filed' }));
  }
  return data(refusedRows(withReason(result, wish, locale), typed, columns, locale), { status: result.status });
}
