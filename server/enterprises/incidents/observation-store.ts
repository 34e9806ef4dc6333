import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Observation } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { isKnown } from '../archive-scope.ts';
import { lockEnterprise } from '../store.ts';
import { isInForce, SIGNING_POSTS } from './declaration.ts';
import { OBSERVATION_STATES, type ObservationState } from './kinds.ts';
import { OBSERVATION_PAPERS, type ObservationPaper, type ObservationRecord } from './observation.ts';

/**
 * Rows with all that an observation is judged by. Part by part: of includes side by side Prisma asks at once, which a
 * transaction's one connection can't answer.
 */
export async function withParts({ tx, zoneId }: ZoneWork, rows: readonly Observation[]) {
  const ids = rows.map(({ id }) => id);
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, id: { in: rows.map(({ enterpriseId }) => enterpriseId) } },
    select: { id: true, name: true },
  });
  const incidents = await tx.incident.findMany({
    where: { zoneId, id: { in: rows.map(({ incidentId }) => incidentId) } },
    select: { id: true, kind: true, happenedOn: true, product: true },
  });
  const papers = await tx.observationPaper.findMany({
    where: { zoneId, observationId: { in: ids } },
    orderBy: { id: 'asc' },
  });
  const shipments = await tx.shipment.findMany({
    where: { zoneId, observationId: { in: ids } },
    orderBy: [{ shippedOn: 'asc' }, { id: 'asc' }],
    include: { declarations: { orderBy: { id: 'asc' }, include: { signatures: { orderBy: { signedAt: 'asc' } } } } },
  });
  return rows.map((row) => ({
    ...row,
    enterprise: only(enterprises, row.enterpriseId),
    incident: only(incidents, row.incidentId),
    papers: papers.filter(({ observationId }) => observationId === row.id),
    shipments: shipments.filter(({ observationId }) => observationId === row.id),
  }));
}

/** Foreign keys say that it is there. */
function only<T extends { id: string }>(found: readonly T[], id: string): T {
  const row = found.find((each) => each.id === id);
  if (!row) throw new Error(`An observation points at ${id}, which is not there`);
  return row;
}

/** The observation with its papers and shipments; 404 for the people of another enterprise. */
export async function findObservation(work: ZoneWork, id: string) {
  const { tx, zoneId } = work;
  const row = await tx.observation.findUnique({ where: { zoneId_id: { zoneId, id } } });
  const [observation] = isKnown(work, row) ? await withParts(work, [row]) : [];
  if (!observation) throw notFound('observationNotFound');
  return observation;
}

export type FoundObservation = Awaited<ReturnType<typeof findObservation>>;

/** The observation, with its enterprise locked: whatever is decided about one enterprise takes turns. */
export async function lockObservation(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  const known = await tx.observation.findUnique({
    where: { zoneId_id: { zoneId, id } },
    select: { enterpriseId: true },
  });
  if (!isKnown(work, known)) throw notFound('observationNotFound');
  await lockEnterprise(work, permission, known.enterpriseId);
  return findObservation(work, id);
}

export const observationState = (state: string): ObservationState => z.enum(OBSERVATION_STATES).parse(state);
export const paperKind = (kind: string): ObservationPaper => z.enum(OBSERVATION_PAPERS).parse(kind);
export const signingPost = (post: string) => z.enum(SIGNING_POSTS).parse(post);

/** E8: nothing is filed or declared once it is released. */
export function requireOpen({ state }: { state: string }): void {
  if (state !== 'open') enforce({ ok: false, reason: 'observation.released', rule: 'E8' });
}

/** The declarations of a shipment that both have signed. */
export const declarationsInForce = (shipment: {
  declarations: readonly { signatures: readonly { post: string; userId: string }[] }[];
}): number =>
  shipment.declarations.filter(({ signatures }) =>
    isInForce(signatures.map(({ post, userId }) => ({ post: signingPost(post), userId }))),
  ).length;

/** What the rule of release looks at. */
export async function recordOf(
  { tx, zoneId, today }: ZoneWork,
  observation: FoundObservation,
): Promise<ObservationRecord> {
  const incidents = await tx.incident.findMany({
    where: { zoneId, enterpriseId: observation.enterpriseId },
    select: { id: true, happenedOn: true },
  });
  return {
    openedOn: dateColumn(observation.openedOn),
    endsOn: dateColumn(observation.endsOn),
    papers: observation.papers.map(({ kind }) => paperKind(kind)),
    shipments: observation.shipments.map((shipment) => ({
      id: shipment.id,
      declarations: declarationsInForce(shipment),
    })),
    incidents: incidents.map(({ id, happenedOn }) => ({ id, happenedOn: dateColumn(happenedOn) })),
    today,
  };
}
