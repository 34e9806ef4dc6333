import { data } from '@remix-run/node';
import { textOf } from '../../accounts/form-values.ts';
import { missingFirst } from '../../assessment/missing-first.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { refusalIn } from '../../refusal.ts';
import { type FormFailure, isFormFailure, typedValues } from '../../ui/form-failure.ts';
import { readSmallForm } from './read-small-form.server.ts';

type Sent = Parameters<Api['riskReports']['reportPublicly']>[0];

/** R11: sends the report; the answer holds the receipt, which never stands in an address. */
export async function sendReport({ api, locale }: LoadContext, request: Request, zone: string) {
  const form = await readSmallForm(request, locale);
  const typed = (name: string) => textOf(form, name);
  const result = await orFormFailure(locale, form, () =>
    api.riskReports.reportPublicly({
      zone,
      reporter: typed('reporter') as Sent['reporter'],
      title: typed('title'),
      product: typed('product'),
      hazard: typed('hazard'),
      country: typed('country') || null,
      batch: typed('batch'),
      happenedOn: typed('happenedOn') || null,
      name: typed('name'),
      contact: typed('contact'),
      website: typed('website'),
      submission: typed('submission'),
    }),
  );
  return answerOf(result, locale);
}

/** R11: looks a receipt up. One that is not found is told beside its field. */
export async function lookUpReceipt({ api, locale }: LoadContext, request: Request) {
  const form = await readSmallForm(request, locale);
  const wanted = { zone: textOf(form, 'zone'), receipt: textOf(form, 'receipt') };
  try {
    return answerOf(await orFormFailure(locale, form, () => api.riskReports.receipt(wanted)), locale);
  } catch (thrown) {
    const refusal = refusalIn(thrown);
    if (refusal?.code !== 'notFound') throw thrown;
    const message = translator(locale, 'errors')('badInput');
    const fields = { receipt: refusal.message };
    const failure: FormFailure = { ok: false, status: 404, message, fields, values: typedValues(form) };
    return answerOf(failure, locale);
  }
}

const NO_STORE = { 'cache-control': 'no-store' };

/** With the headers that the route hands on: nobody keeps the answer, and too much is told when to come back. */
function answerOf<Result extends object>(result: Result | FormFailure, locale: LoadContext['locale']) {
  if (!isFormFailure(result)) return data(result, { headers: NO_STORE });
  const { status, retryAfterSeconds } = result;
  const headers = { ...NO_STORE, ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }) };
  return data(missingFirst(result, locale), { status, headers });
}
