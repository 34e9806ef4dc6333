import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { lockLaboratory } from './laboratory-store.ts';
import { mayAssess, readinessScore, unansweredItems } from './readiness.ts';
import type { assessReadinessInput } from './schema.ts';

/** Z14: the readiness of a laboratory by the checklist, as the enterprise or who guides it finds it on a day. */
export function assessReadiness(context: RequestContext, input: z.infer<typeof assessReadinessInput>) {
  return writeInZone(context, input.zone, 'assessReadiness', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { assessedOn, answers } = input;
    const laboratory = await lockLaboratory(write, 'laboratory.report', input.laboratory);
    if (assessedOn > today) throw badField('assessedOn', { key: 'field.future' });
    const verdict = mayAssess(answers);
    if (!verdict.ok) {
      const open = unansweredItems(answers).map((item) => [`answers.${item}`, { key: 'laboratories.unanswered' }]);
      throw refused(verdict, Object.fromEntries(open));
    }
    const id = uuidv7();
    await tx.laboratoryReadiness.create({
      data: {
        zoneId,
        id,
        laboratoryId: laboratory.id,
        assessedOn: toDateColumn(assessedOn),
        answers,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    const { score } = readinessScore(answers);
    await addActivityEvent(write, { subject: 'laboratory', subjectId: laboratory.id, kind: 'assessed' });
    await write.record({
      action: 'laboratory.assess',
      objectType: 'laboratory-readiness',
      objectId: id,
      after: { laboratory: laboratory.id, assessedOn, answers },
    });
    return { id, score };
  });
}
