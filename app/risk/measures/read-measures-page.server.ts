import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { riskPages } from '../risk-pages.server.ts';
import { readMeasureFilters } from './measure-filters.ts';

/** The register for whoever sees risks; for departments and enterprises, what is addressed to them. */
export async function readMeasuresPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const seesRisks = context.can('risk.view', zone);
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'riskMeasures')(seesRisks ? 'register.title' : 'addressed.title'),
    zone,
    pages: riskPages(context, zone),
    acting: actingPage(context, search),
    content: seesRisks ? await readRegister(context, zone, search) : await readAddressed(context, zone, search),
  }));
}
export type MeasuresPage = Awaited<ReturnType<typeof readMeasuresPage>>;

async function readRegister({ api }: LoadContext, zone: string, search: URLSearchParams) {
  const filters = readMeasureFilters(search);
  const list = await api.riskMeasures.list({
    zone,
    ...(filters.only && { only: filters.only }),
    ...(filters.kind && { kind: filters.kind }),
    cursor: search.get('cursor') ?? undefined,
  });
  return { view: 'register' as const, filters, ...list };
}

async function readAddressed({ api }: LoadContext, zone: string, search: URLSearchParams) {
  const list = await api.riskMeasures.addressed({ zone, cursor: search.get('cursor') ?? undefined });
  return { view: 'addressed' as const, ...list };
}
