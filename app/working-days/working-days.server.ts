import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { textOf } from '../accounts/form-values.ts';
import { missingFirst } from '../assessment/missing-first.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { orErrorPage, orFormFailure } from '../refusal.server.ts';
import { isFormFailure, typedValues } from '../ui/form-failure.ts';
import { calendarPath } from './calendar-paths.ts';
import { fieldInForm, filledRows, type RowKind, typedRows } from './calendar-rows.ts';

const yearIn = (text: string | null): number | null => (text !== null && /^2\d{3}$/.test(text) ? Number(text) : null);

/** The calendars on record, and one of them to look at or to enter. */
export async function readWorkingDaysPage({ api, locale }: LoadContext, search: URLSearchParams) {
  return orErrorPage(locale, async () => {
    const { items, missing } = await api.workingDays.years({});
    const year = yearIn(search.get('year'));
    const isKnown = items.some((item) => item.year === year);
    return {
      title: translator(locale, 'workingDays')('title'),
      items,
      missing,
      year: isKnown || (year !== null && missing.includes(year)) ? year : null,
      stored: year !== null && isKnown ? await api.workingDays.get({ year }) : null,
      done: yearIn(search.get('done')),
      idempotencyKey: randomUUID(),
    };
  });
}
export type WorkingDaysPage = Awaited<ReturnType<typeof readWorkingDaysPage>>;

/** Keeps a year's calendar; ends on it, or back in the form with all that was typed. */
export async function actOnWorkingDays({ apiWith, locale }: LoadContext, form: FormData) {
  const values = typedValues(form);
  const rowsOf = (kind: RowKind) => filledRows(typedRows(values, kind));
  const [holidays, workdays] = [rowsOf('holidays'), rowsOf('workdays')];
  const version = textOf(form, 'version');
  const result = await orFormFailure(locale, form, () =>
    apiWith(textOf(form, 'idempotencyKey') || randomUUID()).workingDays.save({
      year: textOf(form, 'year'),
      source: textOf(form, 'source'),
      holidays: holidays.map(({ row: { from = '', to = '', name = '' } }) => ({ from, to, name })),
      workdays: workdays.map(({ row: { day = '', name = '' } }) => ({ day, name })),
      ...(version && { version }),
    }),
  );
  if (!isFormFailure(result)) return redirect(`${calendarPath(result.year)}&done=${result.year}`);
  const placesOf = (rows: typeof holidays) => rows.map(({ place }) => place);
  const places = { holidays: placesOf(holidays), workdays: placesOf(workdays) };
  const fields = Object.entries(result.fields).map(([field, words]) => [fieldInForm(field, places), words]);
  const failure = missingFirst({ ...result, fields: Object.fromEntries(fields) }, locale);
  return data(failure, { status: failure.status });
}
