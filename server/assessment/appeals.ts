import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import { civilDate } from '../platform/calendar.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { enforce, notFound } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { readWorkingDays } from '../working-days/read-working-days.ts';
import { mayAppeal, mayDecideAppeal } from './procedure.ts';
import { requireOpenPlan } from './require-open-plan.ts';
import type { decideAppealInput, fileAppealInput } from './schema.ts';

/** A4: a department appeals the latest mark of its target, once, within the plan's working days. */
export function fileAppeal(context: RequestContext, input: z.infer<typeof fileAppealInput>) {
  return writeInZone(context, input.zone, 'fileAppeal', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const mark = await findMark(write, input.mark);
    permit(actor, 'appeal.file', zoneId, mark.submission.departmentId);
    const plan = await requireOpenPlan(write, mark.planId);
    const latest = await tx.mark.findFirst({
      where: { zoneId, planId: mark.planId, targetKey: mark.targetKey },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    });
    const markedOn = civilDate(mark.decidedAt, context.platform.timeZone);
    enforce(
      mayAppeal(
        await readWorkingDays(tx, markedOn),
        {
          kind: mark.kind === 'appeal' ? 'appeal' : 'verification',
          markedOn,
          isAppealed: mark.appeals.length > 0,
          isLatest: latest?.id === mark.id,
        },
        plan.appealWorkingDays,
        today,
      ),
    );
    const id = uuidv7();
    await tx.appeal.create({
      data: {
        zoneId,
        id,
        planId: mark.planId,
        targetKey: mark.targetKey,
        markId: mark.id,
        state: 'open',
        reason: input.reason,
        filedById: actor.userId,
        filedByName: actor.displayName,
        filedAt: now,
      },
    });
    await write.record({
      action: 'appeal.file',
      objectType: 'appeal',
      objectId: id,
      after: { target: mark.targetKey, mark: mark.id, completion: mark.completion, reason: input.reason },
    });
    return { id, state: 'open', version: 1 };
  });
}

async function findMark({ tx, zoneId }: ZoneWrite, id: string) {
  const mark = await tx.mark.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { submission: { select: { departmentId: true } }, appeals: { select: { id: true } } },
  });
  if (!mark) throw notFound('markNotFound');
  return mark;
}

/** A4: somebody else than the first verifier upholds the mark or sets a new one; both stay on record. */
export function decideAppeal(context: RequestContext, input: z.infer<typeof decideAppealInput>) {
  return writeInZone(context, input.zone, 'decideAppeal', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'appeal.decide', zoneId);
    await tx.$queryRaw`SELECT 1 FROM appeal WHERE zone_id = ${zoneId} AND id = ${input.appeal}::uuid FOR UPDATE`;
    const appeal = await tx.appeal.findUnique({
      where: { zoneId_id: { zoneId, id: input.appeal } },
      include: { mark: true },
    });
    if (!appeal) throw notFound('appealNotFound');
    requireCurrent(appeal, input.version);
    if (appeal.state !== 'open') enforce({ ok: false, reason: 'appealDecided', rule: 'A4' });
    await requireOpenPlan(write, appeal.planId);
    enforce(mayDecideAppeal(actor.userId, { filedById: appeal.filedById, verifierId: appeal.mark.decidedById }));
    const state = input.completion === null ? 'upheld' : 'changed';
    if (input.completion !== null) {
      await tx.mark.create({
        data: {
          zoneId,
          id: uuidv7(),
          planId: appeal.planId,
          targetKey: appeal.targetKey,
          submissionId: appeal.mark.submissionId,
          kind: 'appeal',
          completion: input.completion,
          reason: input.reason,
          decidedById: actor.userId,
          decidedByName: actor.displayName,
          decidedAt: now,
        },
      });
    }
    const saved = await tx.appeal.update({
      where: { zoneId_id: { zoneId, id: appeal.id } },
      data: {
        state,
        decidedById: actor.userId,
        decidedByName: actor.displayName,
        decidedAt: now,
        decisionReason: input.reason,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: 'appeal.decide',
      objectType: 'appeal',
      objectId: appeal.id,
      before: { state: appeal.state, completion: appeal.mark.completion },
      after: { state, target: appeal.targetKey, completion: input.completion, reason: input.reason },
    });
    return { id: appeal.id, state, version: saved.version };
  });
}
