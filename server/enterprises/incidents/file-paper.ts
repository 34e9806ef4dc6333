import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addFile } from '../files/add-file.ts';
import type { filePaperInput } from './observation-schema.ts';
import { lockObservation, requireOpen } from './observation-store.ts';

/**
 * E8: the observed enterprise files one of its papers; a later one of the same kind adds to it. The overall report
 * speaks of the whole term, so it is taken from the term's last day on.
 */
export function filePaper(context: RequestContext, input: z.infer<typeof filePaperInput>) {
  return writeInZone(context, input.zone, 'filePaper', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const observation = await lockObservation(write, 'observation.file', input.observation);
    requireOpen(observation);
    const { kind, text, file } = input;
    const endsOn = dateColumn(observation.endsOn);
    if (kind === 'overall-report' && today < endsOn) {
      enforce({ ok: false, reason: 'observation.reportBeforeEnd', rule: 'E8', params: { endsOn } });
    }
    const id = uuidv7();
    await tx.observationPaper.create({
      data: {
        zoneId,
        id,
        observationId: observation.id,
        kind,
        text,
        filedByName: actor.displayName,
        filedAt: now,
        filedOn: toDateColumn(today),
      },
    });
    if (file) {
      const { id: subjectId, enterpriseId } = observation;
      await addFile(write, { ...file, enterpriseId, subject: 'observation', subjectId, category: kind }, 'file.sha256');
    }
    await write.record({
      action: 'observation.file',
      objectType: 'observation',
      objectId: observation.id,
      after: { kind, text, ...(file && { fileName: file.fileName, sha256: file.sha256 }) },
    });
    return { id };
  });
}
