import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { enforce } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { addEvent } from './hand-in.ts';
import { canMove, type SubmissionState } from './lifecycle.ts';
import { mayVerify } from './procedure.ts';
import { requireOpenPlan } from './require-open-plan.ts';
import type { reasonedSubmissionInput, verifyInput } from './schema.ts';
import { lockSubmission } from './store.ts';

/** The office verifies what was handed in and sets the target's completion: done, partly (a share) or not done. */
export function verifySubmission(context: RequestContext, input: z.infer<typeof verifyInput>) {
  return writeInZone(context, input.zone, 'verifySubmission', input, async (write) => {
    permit(write.actor, 'submission.verify', write.zoneId);
    const submission = await lockForDecision(write, input, 'verified');
    enforce(mayVerify(write.actor.userId, submission));
    const mark = uuidv7();
    await write.tx.mark.create({
      data: {
        zoneId: write.zoneId,
        id: mark,
        planId: submission.planId,
        targetKey: submission.targetKey,
        submissionId: submission.id,
        kind: 'verification',
        completion: input.completion,
        reason: input.reason,
        decidedById: write.actor.userId,
        decidedByName: write.actor.displayName,
        decidedAt: write.now,
      },
    });
    return moveTo(write, submission, 'verified', input.reason, { mark, completion: input.completion });
  });
}

/** The office gives a submission back, saying what is missing. */
export function returnSubmission(context: RequestContext, input: z.infer<typeof reasonedSubmissionInput>) {
  return writeInZone(context, input.zone, 'returnSubmission', input, async (write) => {
    permit(write.actor, 'submission.verify', write.zoneId);
    const submission = await lockForDecision(write, input, 'returned');
    enforce(mayVerify(write.actor.userId, submission));
    return moveTo(write, submission, 'returned', input.reason);
  });
}

/** The department takes back what is not verified yet. */
export function withdrawSubmission(context: RequestContext, input: z.infer<typeof reasonedSubmissionInput>) {
  return writeInZone(context, input.zone, 'withdrawSubmission', input, async (write) => {
    const submission = await lockForDecision(write, input, 'withdrawn');
    permit(write.actor, 'evidence.hand-in', write.zoneId, submission.departmentId);
    return moveTo(write, submission, 'withdrawn', input.reason);
  });
}

async function lockForDecision(
  write: ZoneWrite,
  { submission: id, version }: { submission: string; version: number },
  next: SubmissionState,
) {
  const submission = await lockSubmission(write.tx, write.zoneId, id);
  requireCurrent(submission, version);
  enforce(canMove(submission.state, next));
  await requireOpenPlan(write, submission.planId);
  return submission;
}

async function moveTo(
  write: ZoneWrite,
  submission: Awaited<ReturnType<typeof lockSubmission>>,
  next: 'verified' | 'returned' | 'withdrawn',
  reason: string,
  decision: object = {},
) {
  const { tx, zoneId } = write;
  const saved = await tx.submission.update({
    where: { zoneId_id: { zoneId, id: submission.id } },
    data: { state: next, version: { increment: 1 } },
  });
  await addEvent(write, submission.id, next, submission.claimed, reason);
  await write.record({
    action: `submission.${{ verified: 'verify', returned: 'return', withdrawn: 'withdraw' }[next]}`,
    objectType: 'submission',
    objectId: submission.id,
    before: { state: submission.state, claimed: submission.claimed },
    after: { state: next, target: submission.targetKey, reason, ...decision },
  });
  return { id: submission.id, state: next, version: saved.version };
}
