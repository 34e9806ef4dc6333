import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { textOf } from '../../accounts/form-values.ts';
import { missingFirst } from '../../assessment/missing-first.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { adjustmentPath } from '../../paths.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { civilDayOf } from '../../ui/format.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { readYear, recentYears } from './years.ts';

/** E12, EF8: who moved in and out in the year that an address asks for. */
export async function readAdjustment(context: LoadContext, zone: string, search: URLSearchParams) {
  const thisYear = Number(civilDayOf(new Date().toISOString()).slice(0, 4));
  const year = readYear(search.get('year'), thisYear);
  const { record, until, approvals } = await orErrorPage(context.locale, () =>
    context.api.enterprises.adjustment({ zone, year }),
  );
  const zoneName = context.zones.find(({ id }) => id === zone)?.name ?? zone;
  return {
    title: translator(context.locale, 'enterprises')('adjustment.title', { year }),
    zone,
    zoneName,
    year,
    years: recentYears(year, thisYear),
    pages: enterprisePages(context, zone),
    record,
    until,
    approvals,
    isOver: year < thisYear,
    canApprove: context.can('adjustment.approve', zone),
    done: search.get('done') === 'approved',
    idempotencyKey: randomUUID(),
  };
}

export type AdjustmentPage = Awaited<ReturnType<typeof readAdjustment>>;

export async function actOnAdjustment(context: LoadContext, zone: string, form: FormData) {
  const year = Number(textOf(form, 'year'));
  const done = await orFormFailure(context.locale, form, () =>
    context.apiWith(textOf(form, 'idempotencyKey')).enterprises.approveAdjustment({
      zone,
      year,
      reason: textOf(form, 'reason'),
    }),
  );
  if (!isFormFailure(done)) return redirect(`${adjustmentPath(zone, year)}&done=approved`);
  return data(missingFirst(done, context.locale), { status: done.status });
}
