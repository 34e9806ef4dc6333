import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ZoneWork, ZoneWrite } from '../audit/write-in-zone.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { dateColumn, toDateColumn } from '../platform/calendar.ts';
import { enforce, notFound } from '../platform/errors.ts';
import { can, type Permission, permit } from '../platform/permissions.ts';
import { rows, type Tx } from '../platform/tenant.ts';
import {
  EVENT_KINDS,
  type EventKind,
  mayHappen,
  STATUSES,
  type StandingEvent,
  statusAsOf,
} from './standing/lifecycle.ts';

/**
 * The enterprise, for whoever may do that with it. To the people of another enterprise it does not exist (404); whoever
 * works for the zone but may not do this is told so (403).
 */
export async function requireEnterprise(work: ZoneWork, permission: Permission, enterpriseId: string) {
  const { tx, zoneId, actor } = work;
  const isKnown = can(actor, 'enterprises.view', zoneId, enterpriseId);
  const enterprise =
    isKnown && (await tx.enterprise.findUnique({ where: { zoneId_id: { zoneId, id: enterpriseId } } }));
  if (!enterprise) throw notFound('enterpriseNotFound');
  permit(actor, permission, zoneId, enterpriseId);
  return { ...enterprise, status: z.enum(STATUSES).parse(enterprise.status) };
}

export type EnterpriseRow = Awaited<ReturnType<typeof requireEnterprise>>;

/** The same, locked to the end of the transaction: two decisions about one enterprise take turns. */
export async function lockEnterprise(work: ZoneWork, permission: Permission, enterpriseId: string) {
  await work.tx.$queryRaw`
    SELECT 1 FROM enterprise WHERE zone_id = ${work.zoneId} AND id = ${enterpriseId}::uuid FOR UPDATE`;
  return requireEnterprise(work, permission, enterpriseId);
}

/** What moved the enterprise, in the order of its record. */
export async function loadEvents(tx: Tx, zoneId: string, enterpriseId: string) {
  const events = await tx.enterpriseEvent.findMany({ where: { zoneId, enterpriseId }, orderBy: { id: 'asc' } });
  return events.map((event) => ({
    ...event,
    kind: z.enum(EVENT_KINDS).parse(event.kind),
    on: dateColumn(event.effectiveOn),
  })) satisfies StandingEvent[];
}

/** An event with the reason that was given for it. */
export type RecordedEvent = StandingEvent & { reason: string };

/** The events of all the zone's enterprises, each in the order of its record. */
export const loadAllEvents = (tx: Tx, zoneId: string): Promise<Map<string, RecordedEvent[]>> =>
  eventsWhere(tx, Prisma.sql`zone_id = ${zoneId}`);

/** The same for some of them. */
export const loadEventsOf = (tx: Tx, zoneId: string, ids: readonly string[]): Promise<Map<string, RecordedEvent[]>> =>
  eventsWhere(tx, Prisma.sql`zone_id = ${zoneId} AND enterprise_id = ANY (${[...ids]}::uuid[])`);

const recordedEvent = z.object({
  enterpriseId: z.string(),
  kind: z.enum(EVENT_KINDS),
  on: z.string(),
  reason: z.string(),
});

async function eventsWhere(tx: Tx, where: Prisma.Sql): Promise<Map<string, RecordedEvent[]>> {
  const events = await rows(
    tx,
    recordedEvent,
    Prisma.sql`
      SELECT enterprise_id::text AS "enterpriseId", kind, effective_on::text AS on, reason FROM enterprise_event
      WHERE ${where} ORDER BY id`,
  );
  const byEnterprise = new Map<string, RecordedEvent[]>();
  for (const { enterpriseId, ...event } of events) {
    const list = byEnterprise.get(enterpriseId) ?? [];
    list.push(event);
    byEnterprise.set(enterpriseId, list);
  }
  return byEnterprise;
}

export interface NewEvent {
  kind: EventKind;
  /** The civil day from which it holds. */
  on: string;
  reason: string;
  rule?: string;
  ground?: string;
  basis?: readonly string[];
  evaluationId?: string;
}

/**
 * The one way an enterprise moves: the transition table and the calendar decide, the event is kept for good, and the
 * enterprise's row shows where that leaves it. The caller has locked the enterprise.
 */
export async function addEvent(write: ZoneWrite, enterprise: { id: string }, event: NewEvent) {
  const { tx, zoneId, actor, now, today } = write;
  const events = await loadEvents(tx, zoneId, enterprise.id);
  enforce(mayHappen(events, event, today));
  const id = uuidv7();
  await tx.enterpriseEvent.create({
    data: {
      zoneId,
      id,
      enterpriseId: enterprise.id,
      kind: event.kind,
      effectiveOn: toDateColumn(event.on),
      rule: event.rule ?? null,
      ground: event.ground ?? null,
      basis: [...(event.basis ?? [])],
      reason: event.reason,
      evaluationId: event.evaluationId ?? null,
      decidedById: actor.userId,
      decidedByName: actor.displayName,
      decidedAt: now,
    },
  });
  const status = statusAsOf([...events, event], today);
  if (status === null) throw new Error(`The table leads nowhere from ${event.kind}`);
  await tx.enterprise.update({
    where: { zoneId_id: { zoneId, id: enterprise.id } },
    data: { status, statusSince: toDateColumn(event.on), version: { increment: 1 } },
  });
  return { id, status };
}
