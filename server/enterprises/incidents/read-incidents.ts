import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { allowed } from '../../platform/errors.ts';
import { toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { archiveScope } from '../archive-scope.ts';
import { filesOf } from '../files/add-file.ts';
import { daysOfYear, readDayCursor } from '../newest-first.ts';
import { requireEnterprise } from '../store.ts';
import { findIncident, presentIncident } from './incident-store.ts';
import { mayReplaceObservation } from './observation.ts';
import { observationState } from './observation-store.ts';
import type { listIncidentsInput, readIncidentInput } from './schema.ts';

/** Incidents, the newest first; the people of an enterprise see their own. */
export function listIncidents(context: RequestContext, input: z.infer<typeof listIncidentsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const after = readDayCursor(input.cursor);
    const happenedOn = daysOfYear(input.year);
    const found = await tx.incident.findMany({
      where: {
        zoneId,
        ...(await archiveScope(read, input.enterprise)),
        ...(input.kind && { kind: input.kind }),
        ...(happenedOn && { happenedOn }),
        ...(after && { OR: [{ happenedOn: { lt: after.day } }, { happenedOn: after.day, id: { lt: after.id } }] }),
      },
      include: { enterprise: { select: { id: true, name: true } } },
      orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    return toPage(found.map(presentIncident), input.limit, ({ happenedOn: day, id }) => [day, id]);
  });
}

/** One incident with its papers and the observations it led to. */
export function readIncident(context: RequestContext, input: z.infer<typeof readIncidentInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const incident = await findIncident(read, input.incident);
    const { enterpriseId } = incident;
    await requireEnterprise(read, 'archive.view', enterpriseId);
    const observations = await tx.observation.findMany({
      where: { zoneId, incidentId: incident.id },
      select: { id: true, state: true, openedOn: true, endsOn: true, releasedOn: true },
      orderBy: { id: 'desc' },
    });
    const running = await tx.observation.findFirst({ where: { zoneId, enterpriseId, state: 'open' } });
    const verdict = running
      ? mayReplaceObservation(dateColumn(running.openedOn), dateColumn(incident.happenedOn))
      : allowed;
    return {
      ...presentIncident(incident),
      files: await filesOf(read, 'incident', incident.id),
      observations: observations.map(({ id, state, openedOn, endsOn, releasedOn }) => ({
        id,
        state: observationState(state),
        openedOn: dateColumn(openedOn),
        endsOn: dateColumn(endsOn),
        releasedOn: releasedOn && dateColumn(releasedOn),
      })),
      can: {
        determine: can(actor, 'incident.determine', zoneId),
        trace: can(actor, 'incident.report', zoneId, enterpriseId),
        openObservation: verdict.ok && can(actor, 'observation.manage', zoneId),
      },
    };
  });
}
