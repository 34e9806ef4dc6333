import { textOf } from '../../accounts/form-values.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type FormFailure, typedValues } from '../../ui/form-failure.ts';
import { countErrors, partErrors, summaryOf } from './cell-errors.ts';
import { type EntryColumn, type EntryRow, emptyRow, isRowField, readEntryRows, withoutBlanks } from './entry-rows.ts';
import type { RowsAnswer } from './rows-answer.ts';
import type { RevisionWish } from './start-import.server.ts';
import { windowOf } from './use-entry-rows.ts';

/** More would only hide the form; each wrong cell says so itself. */
const LINES_IN_SUMMARY = 50;

const ROWS_ADDED = 10;

const typedBeside = (values: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isRowField(name)));

/** What the buttons of a page without JavaScript ask for: more rows, or another part of the list. Null for a sent form. */
export function rowsAskedFor(form: FormData, columns: readonly EntryColumn[]): RowsAnswer | null {
  const act = textOf(form, 'act');
  if (act === '') return null;
  const rows = readEntryRows(form, columns);
  const typed = typedBeside(typedValues(form));
  const answer = { kind: 'rows' as const, cells: {}, failure: null, typed };
  if (act !== 'add') {
    const from = Number(/^show:(\d{1,5})$/.exec(act)?.[1] ?? 0);
    return { ...answer, rows, from: windowOf(Math.min(from, Math.max(0, rows.length - 1))) };
  }
  const more = [...rows, ...Array.from({ length: ROWS_ADDED }, () => emptyRow(columns))];
  return { ...answer, rows: more, from: windowOf(rows.length) };
}

/** The reason is asked for with everything else that is missing, not only once the rows are right. */
export function withReason(failure: FormFailure, { revision, reason }: RevisionWish, locale: Locale): FormFailure {
  if (failure.status !== 400 || revision === undefined || reason.trim() !== '') return failure;
  const missing = translator(locale, 'errors')('lists.reasonRequired');
  return { ...failure, fields: { ...failure.fields, reason: missing } };
}

/** A refused form of rows: each mistake beside its cell, the first of them summed up with row and column. */
export function refusedRows(
  failure: FormFailure,
  rows: readonly EntryRow[],
  columns: readonly (EntryColumn & { header: string })[],
  locale: Locale,
): RowsAnswer {
  const t = translator(locale, 'lists');
  const sent = withoutBlanks(rows, columns);
  const { cells, others } = partErrors(failure.fields, columns[0]?.id ?? '');
  const count = countErrors(cells);
  const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
  const lines = summaryOf(cells, LINES_IN_SUMMARY, (position, column, message) =>
    t('grid.problemAt', { row: position + 1, column: headerOf(column), message }),
  );
  const message =
    count > LINES_IN_SUMMARY
      ? t('grid.problemsFirst', { count, shown: LINES_IN_SUMMARY })
      : count > 0
        ? t('grid.problems', { count })
        : failure.message;
  const typed = typedBeside(failure.values);
  return {
    kind: 'rows',
    rows: sent,
    cells,
    from: 0,
    typed,
    failure: { ...failure, message, fields: { ...lines, ...others }, values: typed },
  };
}
