import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { trainingYears } from '../rule-numbers.ts';
import { trainingHoldsUntil } from './qualification.ts';
import type { recordTrainingInput } from './schema.ts';

/** R27: somebody of the technical group was trained and examined; passed, it holds for the years of the rule pack. */
export function recordTraining(context: RequestContext, input: z.infer<typeof recordTrainingInput>) {
  return writeInZone(context, input.zone, 'recordTraining', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    permit(actor, 'assessors.manage', zoneId);
    const { person, course, trainedOn, hasPassed } = input;
    const member = await tx.member.findUnique({
      where: { zoneId_userId_role: { zoneId, userId: person, role: 'technical' } },
      select: { user: { select: { displayName: true } } },
    });
    if (!member) throw badField('person', { key: 'assessors.notTechnical' });
    if (trainedOn > today) throw badField('trainedOn', { key: 'field.future' });
    const validUntil = trainingHoldsUntil(trainedOn, trainingYears(await readRulePack(tx, zoneId)));
    const id = uuidv7();
    await tx.assessorQualification.create({
      data: {
        zoneId,
        id,
        userId: person,
        personName: member.user.displayName,
        course,
        trainedOn: toDateColumn(trainedOn),
        hasPassed,
        validUntil: toDateColumn(validUntil),
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    await write.record({
      action: 'assessor.train',
      objectType: 'assessor',
      objectId: person,
      after: { training: id, trainedOn, hasPassed, validUntil },
    });
    return { id, version: 1, validUntil };
  });
}
