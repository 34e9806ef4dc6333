import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { type Refusal, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { addStage } from './add-stage.ts';
import { cnasCertificates, lockLaboratory } from './laboratory-store.ts';
import { mayMove } from './lifecycle.ts';
import type { moveLaboratoryInput } from './schema.ts';

/** The field that a refusal is about, to be shown beside it. */
const FIELD_OF: Record<string, string> = {
  'laboratory.noMove': 'to',
  'laboratory.lapsedOnlyFromAccredited': 'to',
  'laboratory.future': 'on',
  'laboratory.beforeStage': 'on',
  'laboratory.skipNote': 'note',
  'laboratory.backReason': 'note',
  'laboratory.noCertificate': 'to',
};

/** Z14: takes a laboratory a step on or back on its way to accreditation; every step is kept with its day. */
export function moveLaboratory(context: RequestContext, input: z.infer<typeof moveLaboratoryInput>) {
  return writeInZone(context, input.zone, 'moveLaboratory', input, async (write) => {
    const { tx, zoneId, today } = write;
    const step = { to: input.to, on: input.on, note: input.note };
    const laboratory = await lockLaboratory(write, 'laboratory.report', input.laboratory);
    requireCurrent(laboratory, input.version);
    const { state, since } = laboratory;
    const verdict = mayMove({ state, since }, step, await cnasCertificates(write, laboratory.enterpriseId), today);
    if (!verdict.ok) throw refused(verdict, fieldsOf(verdict));
    await addStage(write, laboratory.id, step);
    await tx.laboratory.update({
      where: { zoneId_id: { zoneId, id: laboratory.id } },
      data: { state: step.to, stateSince: toDateColumn(step.on), version: { increment: 1 } },
    });
    await addActivityEvent(write, {
      subject: 'laboratory',
      subjectId: laboratory.id,
      kind: 'moved',
      note: step.note,
      details: { state: [state, step.to], since: [since, step.on] },
    });
    await write.record({
      action: 'laboratory.move',
      objectType: 'laboratory',
      objectId: laboratory.id,
      before: { state, since },
      after: { state: step.to, since: step.on, note: step.note },
    });
    return { id: laboratory.id, version: laboratory.version + 1, state: step.to };
  });
}

function fieldsOf(refusal: Refusal) {
  const field = FIELD_OF[refusal.reason];
  return field === undefined ? undefined : { [field]: wordsOf(refusal) };
}
