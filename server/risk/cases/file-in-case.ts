import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent } from '../store.ts';
import { mayFile } from './case-rules.ts';
import { caseOnRecord, lockCase } from './case-store.ts';
import { FILING_CONTENTS } from './filing-content.ts';
import type { fileInCaseInput } from './schema.ts';

/**
 * R22: the responsible enterprise files in its case, or the office what came on paper. A later filing of a kind stands
 * beside the earlier ones; the newest holds.
 */
export function fileInCase(context: RequestContext, input: z.infer<typeof fileInCaseInput>) {
  return writeInZone(context, input.zone, 'fileInCase', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const found = await lockCase(write, 'risk.case-file', input.case);
    const { kind } = input;
    enforce(mayFile(caseOnRecord(found), kind));
    const content = FILING_CONTENTS[kind].parse(input.content);
    if ('informedOn' in content && content.informedOn > today) {
      throw badField('content.informedOn', { key: 'field.future' });
    }
    const filing = uuidv7();
    await tx.riskFiling.create({
      data: {
        zoneId,
        id: filing,
        caseId: found.id,
        kind,
        content,
        filedById: actor.userId,
        filedByName: actor.displayName,
        filedOn: toDateColumn(today),
        filedAt: now,
      },
    });
    const { version } = await tx.riskCase.update({
      where: { zoneId_id: { zoneId, id: found.id } },
      data: { version: { increment: 1 } },
    });
    await addEvent(write, actor, found.item, { kind: 'file', subjectId: filing });
    await write.record({
      action: 'risk-case.file',
      objectType: 'risk-case',
      objectId: found.id,
      after: { risk: found.itemId, kind, filing },
    });
    return { id: found.id, version };
  });
}
