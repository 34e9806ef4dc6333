import { ProductError } from '../../../server/platform/errors.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { riskPages } from '../risk-pages.server.ts';

/** R9, R12: the form for a new report as this reader makes it, and what the reader's own side has reported. */
export async function readReportPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const side = await readSide(context, zone);
    const cursor = search.get('cursor') ?? undefined;
    return {
      title: translator(locale, 'risk')('collect.title'),
      zone,
      pages: riskPages(context, zone),
      acting: actingPage(context, search),
      side,
      countries: await api.riskReports.countries({}),
      /** The number that the report just sent was given. */
      number: search.get('number'),
      mine: side.of === 'zone' ? null : await api.riskReports.mine({ zone, cursor }),
    };
  });
}
export type ReportPage = Awaited<ReturnType<typeof readReportPage>>;

/** In whose name the reader reports. */
async function readSide({ api, actor, can }: LoadContext, zone: string) {
  if (can('risk.report', zone)) return { of: 'zone' } as const;
  const memberships = actor?.memberships.filter(({ zoneId }) => zoneId === zone) ?? [];
  const own = memberships.find((each) => can('risk.report', zone, each.departmentId ?? each.enterpriseId ?? ''));
  if (own?.departmentId) {
    const { departments } = await api.zones.get({ zone });
    const name = departments.find(({ id }) => id === own.departmentId)?.name ?? own.departmentId;
    return { of: 'department', id: own.departmentId, name } as const;
  }
  if (own?.enterpriseId) {
    const { id, name } = await api.enterprises.get({ zone, enterprise: own.enterpriseId });
    return { of: 'enterprise', id, name } as const;
  }
  // Whoever is not of the zone learns no more than that (404); who is, may not report (403).
  await api.zones.get({ zone });
  throw new ProductError('forbidden', { key: 'forbidden' });
}
