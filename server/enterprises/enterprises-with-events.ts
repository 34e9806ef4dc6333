import type { ZoneWork } from '../audit/write-in-zone.ts';
import type { Permission } from '../platform/permissions.ts';
import type { StandingEvent } from './standing/lifecycle.ts';
import { loadAllEvents, loadEvents, loadEventsOf, lockEnterprise, requireEnterprise } from './store.ts';

/** An enterprise with what moved it, for the duties that other areas lay on enterprises of the zone. */
export interface EnterpriseWithEvents {
  id: string;
  name: string;
  uscc: string;
  events: readonly StandingEvent[];
}

/** The enterprise, for whoever has the permission for it. @throws ProductError as `requireEnterprise` */
export async function requireWithEvents(work: ZoneWork, permission: Permission, enterpriseId: string) {
  return withEvents(work, await requireEnterprise(work, permission, enterpriseId));
}

/** The same, locked to the end of the transaction. */
export async function lockWithEvents(work: ZoneWork, permission: Permission, enterpriseId: string) {
  return withEvents(work, await lockEnterprise(work, permission, enterpriseId));
}

async function withEvents(
  { tx, zoneId }: ZoneWork,
  { id, name, uscc }: Omit<EnterpriseWithEvents, 'events'>,
): Promise<EnterpriseWithEvents> {
  return { id, name, uscc, events: await loadEvents(tx, zoneId, id) };
}

/** All enterprises that the zone's census ever knew, or some of them, in the order of their ids. */
export async function loadEnterprisesWithEvents(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  ids: 'all' | readonly string[] = 'all',
) {
  const events = await (ids === 'all' ? loadAllEvents(tx, zoneId) : loadEventsOf(tx, zoneId, ids));
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, ...(ids !== 'all' && { id: { in: [...ids] } }) },
    select: { id: true, name: true, uscc: true },
    orderBy: { id: 'asc' },
  });
  return enterprises.map(
    (enterprise): EnterpriseWithEvents => ({ ...enterprise, events: events.get(enterprise.id) ?? [] }),
  );
}
