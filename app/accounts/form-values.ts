import { type FormFailure, isFormFailure } from '../ui/form-failure.ts';

/** A text field as it was typed; '' when the form has none. Whether it will do, the server's schema says. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The same for a choice that may be left open. */
export const choiceOf = (form: FormData, name: string): string | null => textOf(form, name) || null;

/** Several forms share one page: each takes the failure of its own intent only, known by the button that was pressed. */
export const failureOf = (result: unknown, intent: string): FormFailure | null =>
  isFormFailure(result) && result.values.intent?.[0] === intent ? result : null;
