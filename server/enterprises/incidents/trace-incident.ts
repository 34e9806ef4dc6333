import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockIncident, presentIncident } from './incident-store.ts';
import type { traceIncidentInput } from './schema.ts';

/** E6: what the tracing of an incident found, and on what day; a later account replaces an earlier one. */
export function traceIncident(context: RequestContext, input: z.infer<typeof traceIncidentInput>) {
  return writeInZone(context, input.zone, 'traceIncident', input, async (write) => {
    const { tx, zoneId, today } = write;
    const before = presentIncident(await lockIncident(write, 'incident.report', input.incident));
    requireCurrent(before, input.version);
    const { tracing, tracedOn } = input;
    if (tracedOn > today) throw badField('tracedOn', { key: 'field.future' });
    if (tracedOn < before.happenedOn) {
      throw badField('tracedOn', { key: 'incidents.tracedBefore', params: { day: before.happenedOn } });
    }
    const saved = await tx.incident.update({
      where: { zoneId_id: { zoneId, id: before.id } },
      data: { tracing, tracedOn: toDateColumn(tracedOn), version: { increment: 1 } },
    });
    await write.record({
      action: 'incident.trace',
      objectType: 'incident',
      objectId: before.id,
      before: { tracing: before.tracing, tracedOn: before.tracedOn },
      after: { tracing, tracedOn },
    });
    return { id: before.id, version: saved.version };
  });
}
