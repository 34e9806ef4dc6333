import { randomUUID } from 'node:crypto';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { riskPages } from '../risk-pages.server.ts';

/** R27: who assesses risks here, and who is trained for it? */
export async function readAssessorsPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const { items, canRecord } = await orErrorPage(locale, () => api.assessors.list({ zone }));
  return {
    title: translator(locale, 'riskAssessment')('assessorsPage.title'),
    zone,
    assessors: items,
    canRecord,
    pages: riskPages(context, zone),
    isRecording: canRecord && items.length > 0 && search.get('open') === 'train',
    done: search.get('done'),
    today: civilDayOf(new Date().toISOString()),
    idempotencyKey: randomUUID(),
  };
}

export type AssessorsPageData = Awaited<ReturnType<typeof readAssessorsPage>>;
