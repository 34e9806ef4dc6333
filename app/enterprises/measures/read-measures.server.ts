import { randomUUID } from 'node:crypto';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';

export type Proposal = Awaited<ReturnType<Api['enterprises']['proposals']>>['items'][number];

/** E9, E10: what the record gives reason to decide, and who waits for restoration. */
export async function readMeasures(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const open = search.get('open');
  const [{ items: proposals }, { items: suspended, total }] = await orErrorPage(locale, () =>
    Promise.all([api.enterprises.proposals({ zone }), api.enterprises.list({ zone, status: 'suspended', limit: 200 })]),
  );
  const canDecide = context.can('measure.decide', zone);
  const evaluations = context.can('application.view', zone)
    ? await orErrorPage(locale, () => restorationsOf(api, zone, suspended))
    : new Map<string, Restoration>();
  const restored = suspended.find(({ id }) => open === `restore:${id}`);
  return {
    title: translator(locale, 'enterprises')('measures.title'),
    zone,
    today: civilDayOf(new Date().toISOString()),
    pages: enterprisePages(context, zone),
    proposals,
    suspended: suspended.map((row) => ({ ...row, evaluation: evaluations.get(row.id) ?? null })),
    suspendedTotal: total,
    canDecide,
    canConvene: context.can('evaluation.convene', zone),
    restored:
      canDecide && restored
        ? await orErrorPage(locale, async () => {
            const { id, name, version, since } = await api.enterprises.get({ zone, enterprise: restored.id });
            return { id, name, version, since };
          })
        : null,
    open,
    done: search.get('done'),
    idempotencyKey: randomUUID(),
  };
}

type Restoration = Awaited<ReturnType<Api['applications']['evaluations']>>['items'][number];

/** The last panel that was called to restore each of them, if there was one since the suspension. */
async function restorationsOf(api: Api, zone: string, suspended: readonly { id: string; since: string }[]) {
  const found = new Map<string, Restoration>();
  for (const { id, since } of suspended) {
    const { items } = await api.applications.evaluations({ zone, enterprise: id });
    const last = items.find(({ purpose, convenedAt }) => purpose === 'restoration' && civilDayOf(convenedAt) >= since);
    if (last) found.set(id, last);
  }
  return found;
}

export type SuspendedRow = MeasuresPage['suspended'][number];
export type MeasuresPage = Awaited<ReturnType<typeof readMeasures>>;
