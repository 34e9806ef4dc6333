import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockIncident, presentIncident } from './incident-store.ts';
import type { determineIncidentInput } from './schema.ts';

/** E8, E9a, E9b: whose fault it was and with what effect, on stated grounds; a later finding replaces an earlier one. */
export function determineIncident(context: RequestContext, input: z.infer<typeof determineIncidentInput>) {
  return writeInZone(context, input.zone, 'determineIncident', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const before = presentIncident(await lockIncident(write, 'incident.determine', input.incident));
    requireCurrent(before, input.version);
    const { cause, causeNote, effect } = input;
    const saved = await tx.incident.update({
      where: { zoneId_id: { zoneId, id: before.id } },
      data: {
        cause,
        causeNote,
        effect,
        determinedByName: actor.displayName,
        determinedAt: now,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: 'incident.determine',
      objectType: 'incident',
      objectId: before.id,
      before: { cause: before.cause, causeNote: before.causeNote, effect: before.effect },
      after: { cause, causeNote, effect },
    });
    return { id: before.id, version: saved.version };
  });
}
