import { data } from '@remix-run/node';
import { type ErrorCode, isProductError, type ProductError } from '../server/platform/errors.ts';
import { translator } from './i18n/i18n.server.ts';
import type { Locale } from './i18n/locale.ts';
import { messageText } from './i18n/message.ts';
import type { RefusalBody } from './refusal.ts';
import { type FormFailure, typedValues } from './ui/form-failure.ts';

/** The product's own error inside whatever it was wrapped in on its way (tRPC wraps). */
function productErrorIn(error: unknown): ProductError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (isProductError(inner)) return inner;
  }
  return null;
}

function inWords({ code, text, details }: ProductError, locale: Locale): RefusalBody['error'] {
  const t = translator(locale, 'errors');
  const fields = Object.entries(details.fields ?? {}).map(([name, message]) => [name, messageText(t, message)]);
  return { code, message: messageText(t, text), rule: details.rule, fields: Object.fromEntries(fields) };
}

const asResponse = (refusal: ProductError, locale: Locale) => {
  const body: RefusalBody = { error: inWords(refusal, locale) };
  return data(body, { status: refusal.status });
};

/** For loaders: lets a refusal reach the error page with its status, its words and its article. */
export async function orErrorPage<Result>(locale: Locale, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    const refusal = productErrorIn(error);
    throw refusal ? asResponse(refusal, locale) : error;
  }
}

const SHOWN_IN_FORM: readonly ErrorCode[] = ['badInput', 'conflict', 'stale', 'tooLarge', 'refused', 'tooManyRequests'];

/**
 * For actions: a refusal that the person can mend comes back for the form, with what was typed; any other goes to the
 * error page. `const done = await orFormFailure(locale, form, () => ...);`
 * `if (isFormFailure(done)) return data(done, { status: done.status });`
 */
export async function orFormFailure<Result>(
  locale: Locale,
  form: FormData,
  write: () => Promise<Result>,
): Promise<Result | FormFailure> {
  try {
    return await write();
  } catch (error) {
    const refusal = productErrorIn(error);
    if (!refusal) throw error;
    if (!SHOWN_IN_FORM.includes(refusal.code)) throw asResponse(refusal, locale);
    const { message, rule, fields = {} } = inWords(refusal, locale);
    const { retryAfterSeconds } = refusal.details;
    return {
      ok: false,
      status: refusal.status,
      message,
      rule,
      fields,
      ...(retryAfterSeconds && { retryAfterSeconds }),
      values: typedValues(form),
    };
  }
}
