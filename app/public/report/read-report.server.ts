import { randomUUID } from 'node:crypto';
import { redirect } from '@remix-run/node';
import { ProductError } from '../../../server/platform/errors.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { publicReportPath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';

/** Where to report; straight to the form where there is one zone only. */
export async function readZoneChoice({ api, locale }: LoadContext) {
  const { items } = await api.riskReports.zones({});
  const [only, ...others] = items;
  if (only && others.length === 0) throw redirect(publicReportPath(only.id));
  return { title: translator(locale, 'public')('report.title'), zones: items };
}
export type ZoneChoice = Awaited<ReturnType<typeof readZoneChoice>>;

/** R11: the form for one zone. */
export async function readReportForm({ api, locale }: LoadContext, zoneId: string) {
  const [{ items }, countries] = await Promise.all([api.riskReports.zones({}), api.riskReports.countries({})]);
  const zone = await orErrorPage(locale, async () => {
    const found = items.find(({ id }) => id === zoneId);
    if (!found) throw new ProductError('notFound', { key: 'publicReports.zoneNotFound' });
    return found;
  });
  return {
    title: translator(locale, 'public')('report.title'),
    zone,
    hasOthers: items.length > 1,
    countries,
    submission: randomUUID(),
    today: civilDayOf(new Date().toISOString()),
  };
}
export type ReportFormPage = Awaited<ReturnType<typeof readReportForm>>;

/** R11: where the receipt is typed in; `?zone=` chooses the zone ahead. */
export async function readReceiptForm({ api, locale }: LoadContext, search: URLSearchParams) {
  const { items } = await api.riskReports.zones({});
  const asked = search.get('zone');
  return {
    title: translator(locale, 'public')('receipt.title'),
    zones: items,
    zone: items.find(({ id }) => id === asked)?.id ?? items[0]?.id ?? null,
  };
}
export type ReceiptForm = Awaited<ReturnType<typeof readReceiptForm>>;
