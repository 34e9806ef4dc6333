import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Incident } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { isKnown } from '../archive-scope.ts';
import { INCIDENT_CAUSES, INCIDENT_EFFECTS } from '../standing/measures.ts';
import { lockEnterprise } from '../store.ts';
import { INCIDENT_KINDS } from './kinds.ts';

/** The incident with its enterprise; 404 for the people of another enterprise. */
export async function findIncident(work: ZoneWork, id: string) {
  const { tx, zoneId } = work;
  const incident = await tx.incident.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { enterprise: { select: { id: true, name: true } } },
  });
  if (!isKnown(work, incident)) throw notFound('incidentNotFound');
  return incident;
}

/** The incident, with its enterprise locked: whatever is decided about one enterprise takes turns. */
export async function lockIncident(work: ZoneWork, permission: Permission, id: string) {
  const { enterpriseId } = await findIncident(work, id);
  await lockEnterprise(work, permission, enterpriseId);
  return findIncident(work, id);
}

const kind = z.enum(INCIDENT_KINDS);
const cause = z.enum(INCIDENT_CAUSES);
const effect = z.enum(INCIDENT_EFFECTS);

/** Places of an amount of money. */
const CENTS = 2;

/** The row as the API shows it; the country is its code. */
export const presentIncident = (incident: Incident & { enterprise: { id: string; name: string } }) => ({
  id: incident.id,
  enterprise: incident.enterprise,
  kind: kind.parse(incident.kind),
  happenedOn: dateColumn(incident.happenedOn),
  reportedOn: dateColumn(incident.reportedOn),
  country: incident.country,
  product: incident.product,
  hsCode: incident.hsCode,
  reference: incident.reference,
  quantity: incident.quantity,
  amountUsd: incident.amountUsd?.toFixed(CENTS) ?? null,
  description: incident.description,
  cause: cause.parse(incident.cause),
  causeNote: incident.causeNote,
  effect: effect.parse(incident.effect),
  tracing: incident.tracing,
  tracedOn: incident.tracedOn && dateColumn(incident.tracedOn),
  reportedBy: incident.reportedByName,
  reportedAt: incident.reportedAt.toISOString(),
  determinedBy: incident.determinedByName,
  determinedAt: incident.determinedAt?.toISOString() ?? null,
  version: incident.version,
});
