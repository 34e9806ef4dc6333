import { data, redirect } from '@remix-run/node';
import { GROUNDS, MEASURES } from '../../../server/enterprises/standing/measures.ts';
import { ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import { missingFirst } from '../../assessment/missing-first.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { measuresPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure, typedValues } from '../../ui/form-failure.ts';
import { readProposalKey } from './proposal-key.ts';

/** E9, E10: what the forms of the measures page do. */
export async function actOnMeasures(context: LoadContext, zone: string, form: FormData) {
  const result = await orFormFailure(context.locale, form, () => perform(context, zone, form));
  if (!isFormFailure(result)) return redirect(result);
  return data(missingFirst(result, context.locale), { status: result.status });
}

async function perform(context: LoadContext, zone: string, form: FormData): Promise<string | FormFailure> {
  const api = context.apiWith(textOf(form, 'idempotencyKey'));
  const name = textOf(form, 'form');
  const [act = '', ...rest] = name.split(':');
  const [enterprise = ''] = rest;
  if (act === 'restore') {
    await restore(api, { zone, enterprise, form });
    return `${measuresPath(zone)}?done=restored:${name}`;
  }
  const key = readProposalKey(rest.join(':'));
  if (act !== 'decide' || !key) throw new ProductError('badInput', { key: 'badRequest' });
  const measure = MEASURES.find((known) => known === key.measure);
  const ground = GROUNDS.find((known) => known === key.ground);
  if (!measure || !ground) throw new ProductError('badInput', { key: 'badRequest' });
  if (measure === 'remove') {
    const unconfirmed = await confirmationFailure(context, zone, key.enterprise, form);
    if (unconfirmed) return unconfirmed;
  }
  await api.enterprises.decideMeasure({
    zone,
    enterprise: key.enterprise,
    version: textOf(form, 'version'),
    measure,
    ground,
    reason: textOf(form, 'reason'),
    ...dayOf(form),
  });
  return `${measuresPath(zone)}?done=${measure}:${name}`;
}

/** Removal can't be taken back for a year: whoever decides it types the name of the enterprise. */
async function confirmationFailure(
  { api, locale }: LoadContext,
  zone: string,
  enterprise: string,
  form: FormData,
): Promise<FormFailure | null> {
  const { name } = await api.enterprises.get({ zone, enterprise });
  const comparable = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
  if (comparable(textOf(form, 'confirm')) === comparable(name)) return null;
  return {
    ok: false,
    status: 400,
    message: translator(locale, 'errors')('badInput'),
    fields: { confirm: translator(locale, 'enterprises')('measures.confirmWrong', { name }) },
    values: typedValues(form),
  };
}

const dayOf = (form: FormData) => {
  const on = textOf(form, 'on');
  return on ? { on } : {};
};

/** E10: from the measures page or the enterprise's own. */
export async function restore(
  api: Api,
  { zone, enterprise, form }: { zone: string; enterprise: string; form: FormData },
) {
  await api.enterprises.restore({
    zone,
    enterprise,
    version: textOf(form, 'version'),
    effectsGone: textOf(form, 'effectsGone') === 'on',
    reason: textOf(form, 'reason'),
    ...dayOf(form),
  });
}
