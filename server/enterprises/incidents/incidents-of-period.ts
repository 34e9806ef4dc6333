import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';
import { permit } from '../../platform/permissions.ts';
import { presentIncident } from './incident-store.ts';

/** E8: what happened abroad in a period (both days included), the newest first; for readers of the whole zone's archives. */
export async function incidentsOfPeriod(
  { tx, zoneId, actor }: ZoneWork,
  { from, to }: { from: CivilDate; to: CivilDate },
) {
  permit(actor, 'archive.view', zoneId);
  const found = await tx.incident.findMany({
    where: { zoneId, happenedOn: { gte: toDateColumn(from), lte: toDateColumn(to) } },
    include: { enterprise: { select: { id: true, name: true } } },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
  });
  return found.map(presentIncident);
}
export type IncidentOfPeriod = Awaited<ReturnType<typeof incidentsOfPeriod>>[number];
