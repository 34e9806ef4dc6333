import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireEnterprise } from '../store.ts';
import { requireMayAssess } from './require-may-assess.ts';
import type { assessEnvironmentInput } from './schema.ts';

/** Z26: the environmental risk of an enterprise as found on a day; a later one takes its place, both stay on record. */
export function assessEnvironment(context: RequestContext, input: z.infer<typeof assessEnvironmentInput>) {
  return writeInZone(context, input.zone, 'assessEnvironment', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const enterprise = await requireEnterprise(write, 'environment.assess', input.enterprise);
    await requireMayAssess(write, enterprise.id);
    const { assessedOn, level, findings } = input;
    if (assessedOn > today) throw badField('assessedOn', { key: 'field.future' });
    const id = uuidv7();
    await tx.environmentAssessment.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        assessedOn: toDateColumn(assessedOn),
        level,
        findings,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    await write.record({
      action: 'environment.assess',
      objectType: 'environment',
      objectId: id,
      after: { enterprise: enterprise.id, assessedOn, level, findings },
    });
    return { id };
  });
}
