import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { refused, wordsOf } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { matrixFault, type RiskMatrix } from './matrix.ts';
import { currentMatrix, storedMatrix } from './read-matrix.ts';
import type { saveMatrixInput } from './schema.ts';

/** R14: the office sets another matrix, with its reason. Assessments keep the version by which they were made. */
export function saveMatrix(context: RequestContext, input: z.infer<typeof saveMatrixInput>) {
  return writeInZone(context, input.zone, 'saveMatrix', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'risk.matrix-edit', zoneId);
    const before = await storedMatrix(write);
    requireCurrent(before, input.version);
    requireSound(input.content);
    const version = before.version + 1;
    const { count } = await tx.riskMatrix.createMany({
      data: {
        zoneId,
        version,
        content: input.content as unknown as Prisma.InputJsonObject,
        reason: input.reason,
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
      },
      skipDuplicates: true,
    });
    // Somebody else's version came between the reading and the writing.
    if (count === 0) requireCurrent(await currentMatrix(write), input.version);
    await write.record({
      action: 'risk-matrix.save',
      objectType: 'risk-matrix',
      objectId: zoneId,
      before: { version: before.version, levels: before.content.levels },
      after: { version, levels: input.content.levels },
    });
    return { id: zoneId, version };
  });
}

function requireSound(matrix: RiskMatrix): void {
  const fault = matrixFault(matrix);
  if (!fault) return;
  const refusal = { ok: false, reason: fault.reason, rule: 'R14' } as const;
  throw refused(refusal, { [`content.${fault.field}`]: wordsOf(refusal) });
}
