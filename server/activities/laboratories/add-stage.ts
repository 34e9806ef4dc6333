import { v7 as uuidv7 } from 'uuid';
import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import type { LaboratoryStep } from './lifecycle.ts';

/** Keeps for good that a laboratory has reached a state; the caller has decided that it may. */
export async function addStage(
  { tx, zoneId, actor, now }: ZoneWrite,
  laboratoryId: string,
  { to, on, note }: LaboratoryStep,
): Promise<void> {
  await tx.laboratoryStage.create({
    data: {
      zoneId,
      id: uuidv7(),
      laboratoryId,
      state: to,
      reachedOn: toDateColumn(on),
      note,
      byId: actor.userId,
      byName: actor.displayName,
      at: now,
    },
  });
}
