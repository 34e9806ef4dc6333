import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleChoices } from '../../zones/rule-pack.ts';
import { lockIncident } from './incident-store.ts';
import { mayOpenObservation, mayReplaceObservation, observationEnd } from './observation.ts';
import type { openObservationInput } from './observation-schema.ts';

/**
 * E8: the authority puts an enterprise under observation for an incident, from today, for a term that the zone allows.
 * After a new incident the running observation can't be released any more: the one for the new incident replaces it.
 */
export function openObservation(context: RequestContext, input: z.infer<typeof openObservationInput>) {
  return writeInZone(context, input.zone, 'openObservation', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const {
      id: incidentId,
      enterpriseId,
      happenedOn,
    } = await lockIncident(write, 'observation.manage', input.incident);
    const { months, reason } = input;
    enforce(mayOpenObservation({ months }, ruleChoices(await readRulePack(tx, zoneId), 'E8', 'observationMonths')));
    const running = await tx.observation.findFirst({ where: { zoneId, enterpriseId, state: 'open' } });
    if (running) {
      enforce(mayReplaceObservation(dateColumn(running.openedOn), dateColumn(happenedOn)));
      await tx.observation.update({
        where: { zoneId_id: { zoneId, id: running.id } },
        data: {
          state: 'replaced',
          releasedOn: toDateColumn(today),
          releasedByName: actor.displayName,
          releasedAt: now,
          version: { increment: 1 },
        },
      });
    }
    const id = uuidv7();
    const endsOn = observationEnd(today, months);
    await tx.observation.create({
      data: {
        zoneId,
        id,
        enterpriseId,
        incidentId,
        openedOn: toDateColumn(today),
        termMonths: months,
        endsOn: toDateColumn(endsOn),
        state: 'open',
        reason,
        openedByName: actor.displayName,
        openedAt: now,
      },
    });
    await write.record({
      action: 'observation.open',
      objectType: 'observation',
      objectId: id,
      after: {
        enterprise: enterpriseId,
        incident: incidentId,
        openedOn: today,
        termMonths: months,
        endsOn,
        reason,
        ...(running && { replaces: running.id }),
      },
    });
    return { id, state: 'open' as const, version: 1 };
  });
}
