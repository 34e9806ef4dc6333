import { translator } from '../i18n/i18n.server.ts';
import type { Locale } from '../i18n/locale.ts';
import type { FormFailure } from '../ui/form-failure.ts';

/** A field that was left empty is missing, whatever else the server finds wrong with an empty text. */
export function missingFirst(failure: FormFailure, locale: Locale): FormFailure {
  const missing = translator(locale, 'errors')('field.required');
  const isEmpty = (name: string) => failure.values[name]?.every((typed) => typed.trim() === '') ?? false;
  const fields = Object.entries(failure.fields).map(([name, text]) => [name, isEmpty(name) ? missing : text]);
  return { ...failure, fields: Object.fromEntries(fields) };
}
