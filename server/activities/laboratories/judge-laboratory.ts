import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { lockLaboratory } from './laboratory-store.ts';
import type { judgeLaboratoryInput } from './schema.ts';

/**
 * Z14: says whether a laboratory meets the conditions for being guided to CNAS, since when and why. The newest judgement
 * is in force; earlier ones stay on record with the days for which they held.
 */
export function judgeLaboratory(context: RequestContext, input: z.infer<typeof judgeLaboratoryInput>) {
  return writeInZone(context, input.zone, 'judgeLaboratory', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { isQualifying, judgedOn, note } = input;
    const laboratory = await lockLaboratory(write, 'laboratory.guide', input.laboratory);
    requireCurrent(laboratory, input.version);
    if (judgedOn > today) throw badField('judgedOn', { key: 'field.future' });
    const last = laboratory.judgedOn && dateColumn(laboratory.judgedOn);
    if (last && judgedOn < last) {
      throw badField('judgedOn', { key: 'laboratories.judgedBeforeLast', params: { day: last } });
    }
    const by = { byId: actor.userId, byName: actor.displayName, at: now };
    await tx.laboratoryJudgement.create({
      data: {
        zoneId,
        id: uuidv7(),
        laboratoryId: laboratory.id,
        isQualifying,
        judgedOn: toDateColumn(judgedOn),
        note,
        ...by,
      },
    });
    await tx.laboratory.update({
      where: { zoneId_id: { zoneId, id: laboratory.id } },
      data: { isQualifying, judgedOn: toDateColumn(judgedOn), judgementNote: note, version: { increment: 1 } },
    });
    await addActivityEvent(write, {
      subject: 'laboratory',
      subjectId: laboratory.id,
      kind: 'judged',
      note,
      details: { isQualifying: [laboratory.isQualifying, isQualifying], judgedOn: [last, judgedOn] },
    });
    await write.record({
      action: 'laboratory.judge',
      objectType: 'laboratory',
      objectId: laboratory.id,
      before: { isQualifying: laboratory.isQualifying, judgedOn: last },
      after: { isQualifying, judgedOn, note },
    });
    return { id: laboratory.id, version: laboratory.version + 1, isQualifying };
  });
}
