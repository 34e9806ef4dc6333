import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { isKnown } from '../archive-scope.ts';
import { lockEnterprise } from '../store.ts';
import { isInForce, SIGNING_POSTS } from './declaration.ts';
import { OBSERVATION_STATES, type ObservationState } from './kinds.ts';
import { OBSERVATION_PAPERS, type ObservationPaper, type ObservationRecord } from './observation.ts';

const enterpriseName = { select: { id: true, name: true } } as const;
/** All that an observation is judged by. */
export const OBSERVED = {
  enterprise: enterpriseName,
  incident: { select: { id: true, kind: true, happenedOn: true, product: true } },
  papers: { orderBy: { id: 'asc' } },
  shipments: {
    orderBy: [{ shippedOn: 'asc' }, { id: 'asc' }],
    include: { declarations: { orderBy: { id: 'asc' }, include: { signatures: { orderBy: { signedAt: 'asc' } } } } },
  },
} satisfies Prisma.ObservationInclude;

/** The observation with its papers and shipments; 404 for the people of another enterprise. */
export async function findObservation(work: ZoneWork, id: string) {
  const { tx, zoneId } = work;
  const observation = await tx.observation.findUnique({ where: { zoneId_id: { zoneId, id } }, include: OBSERVED });
  if (!isKnown(work, observation)) throw notFound('observationNotFound');
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
