import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { readInZone, writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, ProductError, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../lifecycle.ts';
import { addEvent, lockItem, moveItem } from '../store.ts';
import { currentMatrix, type MatrixVersion, storedMatrix } from './read-matrix.ts';
import { judge, unknownClasses } from './scenarios.ts';
import type { previewInput, recordAssessmentInput } from './schema.ts';
import { isTrainedToday } from './trainings.ts';

type Preview = z.infer<typeof previewInput>;

/**
 * R8, R14, R15: the technical group investigates and assesses; the zone's matrix makes the level. The result goes to the
 * management group at once (R16). Measures that run stay as they are until they are looked at again (R20).
 */
export function recordAssessment(context: RequestContext, input: z.infer<typeof recordAssessmentInput>) {
  return writeInZone(context, input.zone, 'recordAssessment', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const item = await lockItem(write, 'risk.assess', input.risk);
    requireCurrent(item, input.version);
    enforce(mayMove(item.state, 'assess'));
    requireEvidence(input);
    const matrix = await storedMatrix(write);
    if ((input.matrixVersion ?? matrix.version) !== matrix.version) {
      throw new ProductError('conflict', { key: 'matrixChanged' });
    }
    const { level } = judged(matrix, input);
    const isTrained = await isTrainedToday(write, actor.userId);
    const id = uuidv7();
    const number = 1 + (await tx.riskAssessment.count({ where: { zoneId, itemId: item.id } }));
    const { scenarios, scope, scopeNote, investigation, isLabNeeded, labEvidence, conclusion } = input;
    await tx.riskAssessment.create({
      data: {
        zoneId,
        id,
        itemId: item.id,
        number,
        matrixVersion: matrix.version,
        scenarios,
        scope,
        scopeNote,
        investigation,
        isLabNeeded,
        labEvidence,
        conclusion,
        level,
        assessedById: actor.userId,
        assessedByName: actor.displayName,
        isTrained,
        assessedOn: toDateColumn(today),
        assessedAt: now,
      },
    });
    const moved = await moveItem(write, actor, item, 'assess', {
      subjectId: id,
      data: { level, assessedOn: item.assessedOn ?? toDateColumn(today) },
    });
    await addEvent(write, actor, moved, { kind: 'hand-up', subjectId: id });
    await write.record({
      action: 'risk.assess',
      objectType: 'risk',
      objectId: item.id,
      before: { state: item.state, level: item.level },
      after: { state: moved.state, level, assessment: id, number, matrixVersion: matrix.version, isTrained },
    });
    return { id, version: moved.version, level, isTrained };
  });
}

/** What these scenarios would come to, without recording anything. */
export function previewAssessment(context: RequestContext, input: Preview) {
  return readInZone(context, input.zone, 'risk.assess', async (read) => {
    const matrix = await currentMatrix(read);
    return {
      ...judged(matrix, input),
      matrixVersion: matrix.version,
      isTrained: await isTrainedToday(read, read.actor.userId),
    };
  });
}

function requireEvidence({ isLabNeeded, labEvidence }: z.infer<typeof recordAssessmentInput>): void {
  if (!isLabNeeded || labEvidence !== '') return;
  const refusal = { ok: false, reason: 'labEvidenceMissing', rule: 'R15' } as const;
  throw refused(refusal, { labEvidence: { key: 'field.required' } });
}

function judged({ content }: MatrixVersion, { scenarios, scope }: Preview) {
  const unknown = unknownClasses(content, scenarios, scope);
  if (unknown.length > 0) {
    const fields = unknown.map(({ field, known }) => [
      field,
      { key: 'field.choice', params: { choices: known.join(', ') } },
    ]);
    throw new ProductError('badInput', { key: 'badInput' }, { fields: Object.fromEntries(fields) });
  }
  return judge(content, scenarios, scope);
}
