import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { textOf } from '../../accounts/form-values.ts';
import { missingFirst } from '../../assessment/missing-first.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { enterprisePath } from '../../paths.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { civilDayOf } from '../../ui/format.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { listQuery, readRegisterFilters, registerWorkbookPath } from './register-filters.ts';

/** The list of enterprises that an address asks for. */
export async function readRegister(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const { filters, cursor, wrong } = readRegisterFilters(search, civilDayOf(new Date().toISOString()));
  const [page, countries] = await orErrorPage(locale, () =>
    Promise.all([
      api.enterprises.list({ zone, ...listQuery(filters), ...(cursor && { cursor }) }),
      api.enterprises.countries({}),
    ]),
  );
  return {
    title: translator(locale, 'enterprises')('register.title'),
    zone,
    filters,
    wrong,
    page,
    countries,
    pages: enterprisePages(context, zone),
    canRegister: context.can('enterprise.register', zone),
    workbookHref: registerWorkbookPath(zone, filters),
    idempotencyKey: randomUUID(),
  };
}

/** Takes an enterprise into the census and goes on to its page. */
export async function actOnRegister(context: LoadContext, zone: string, form: FormData) {
  const done = await orFormFailure(context.locale, form, () =>
    context.apiWith(textOf(form, 'idempotencyKey')).enterprises.register({
      zone,
      uscc: textOf(form, 'uscc'),
      name: textOf(form, 'name'),
      nameEn: textOf(form, 'nameEn'),
    }),
  );
  if (!isFormFailure(done)) return redirect(`${enterprisePath(zone, done.id)}?done=registered`);
  return data(missingFirst(done, context.locale), { status: done.status });
}
