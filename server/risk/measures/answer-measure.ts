import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, notFound, ProductError } from '../../platform/errors.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent, lockItemAsSystem } from '../store.ts';
import { visibleTo } from '../visible.ts';
import { mayAnswer } from './measure.ts';
import { measureWithProposal, recordMeasure, updateMeasure } from './measure-store.ts';
import type { answerInput } from './schema.ts';

/**
 * R21: the authority that a rapid response was proposed to says whether it does so, and later that it is done; the office
 * writes down an answer that came on paper. Neither needs to see the risk's file.
 */
export function answerMeasure(context: RequestContext, input: z.infer<typeof answerInput>) {
  return writeInZone(context, input.zone, 'answerMeasure', input, async (write) => {
    const { actor, today } = write;
    const itemId = await addressedItem(write, input.measure);
    const item = await lockItemAsSystem(write, itemId);
    if (!item) throw notFound('riskMeasureNotFound');
    const { measure } = await measureWithProposal(write, input.measure);
    enforce(mayAnswer(measure));
    requireCurrent({ version: measure.version, answer: measure.answer, note: measure.answerNote }, input.version);
    const { answer, note } = input;
    const answered = await updateMeasure(write, measure.id, {
      answer,
      answerNote: note,
      answeredByName: actor.displayName,
      answeredOn: toDateColumn(today),
    });
    await addEvent(write, actor, item, { kind: 'answer', note, subjectId: measure.id });
    await recordMeasure(write, 'risk-measure.answer', measure, { answer });
    return answered;
  });
}

/** The risk of a measure that this person may answer; to everybody else there is no such measure. */
async function addressedItem({ tx, zoneId, actor }: ZoneWork, id: string): Promise<string> {
  const departments = ownersFor(actor, 'risk.answer', zoneId);
  if (departments !== 'all' && departments.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  const isOffice = can(actor, 'risk.answer', zoneId);
  const found = await tx.riskMeasure.findFirst({
    where: {
      zoneId,
      id,
      ...(isOffice
        ? { item: visibleTo(actor, zoneId) }
        : { departmentId: { in: [...departments] }, state: { in: ['approved', 'lifted'] } }),
    },
    select: { itemId: true },
  });
  if (!found) throw notFound('riskMeasureNotFound');
  return found.itemId;
}
