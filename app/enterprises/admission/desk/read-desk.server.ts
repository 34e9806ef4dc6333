import type { ApplicationState } from '../../../../server/enterprises/admission/application-states.ts';
import { daysBetween } from '../../../../server/platform/calendar.ts';
import type { ActorView, LoadContext } from '../../../load-context.ts';
import { orErrorPage } from '../../../refusal.server.ts';
import { civilDayOf } from '../../../ui/format.ts';
import { waitingSince } from '../holder.ts';

export interface DeskAsked {
  zone: string;
  state: ApplicationState | 'open';
  cursor: string | null;
}

/** The applications asked for, and the enterprises in whose name the reader may start one. */
export async function readDesk(context: LoadContext, actor: ActorView, { zone, state, cursor }: DeskAsked) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const page = await api.applications.list({ zone, state, ...(cursor && { cursor }) });
    const today = civilDayOf(new Date().toISOString());
    const rows = page.items.map((item) => {
      const since = waitingSince(item);
      return { ...item, days: since === null ? null : Math.max(0, daysBetween(civilDayOf(since), today)) };
    });
    return {
      rows,
      nextCursor: page.nextCursor,
      startable: await startableBy(context, actor, zone),
    };
  });
}

/** Own enterprises that are not in the zone and have no application under way (E2, E10: the server has the last word). */
async function startableBy({ api, can }: LoadContext, actor: ActorView, zone: string) {
  const own = actor.memberships.flatMap(({ zoneId, enterpriseId }) =>
    zoneId === zone && enterpriseId && can('application.edit', zone, enterpriseId) ? [enterpriseId] : [],
  );
  if (own.length === 0) return [];
  const [open, enterprises] = await Promise.all([
    api.applications.list({ zone, state: 'open', limit: 200 }),
    Promise.all([...new Set(own)].map((enterprise) => api.enterprises.get({ zone, enterprise }))),
  ]);
  return enterprises
    .filter(({ id, status }) => {
      const isInZone = status === 'admitted' || status === 'suspended';
      return !isInZone && !open.items.some(({ enterprise }) => enterprise.id === id);
    })
    .map(({ id, name }) => ({ id, name }));
}
