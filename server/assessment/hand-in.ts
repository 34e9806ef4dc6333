import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import { toDateColumn } from '../platform/calendar.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { enforce, ProductError } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { type FoundTarget, findTarget } from './find-target.ts';
import { canMove, isEditable, isOpenForWork, type SubmissionState } from './lifecycle.ts';
import { mayHandIn } from './procedure.ts';
import type { EvidenceInput, handInInput } from './schema.ts';
import { lockSubmission } from './store.ts';

type HandIn = z.infer<typeof handInInput>;

/**
 * A department prepares or hands in its evidence for an attested target: keeps a draft, adds and removes evidence, and
 * with `submit` gives it to the office. One open submission for each target; a verified one may be followed by another.
 */
export function handIn(context: RequestContext, input: HandIn) {
  return writeInZone(context, input.zone, 'handIn', input, async (write) => {
    const target = await findTarget(write, input);
    permit(write.actor, 'evidence.hand-in', write.zoneId, target.departmentId);
    enforce(isOpenForWork(target.plan.state));
    if (target.kind === 'measured') enforce({ ok: false, reason: 'measuredTarget', rule: 'A3' });
    const submission = await openSubmission(write, input, target);
    await changeEvidence(write, input, submission);
    const evidence = await write.tx.evidence.count({ where: { zoneId: write.zoneId, submissionId: submission.id } });
    if (input.submit) {
      enforce(canMove(submission.state, 'submitted'));
      enforce(mayHandIn(evidence));
    }
    const saved = await save(write, input, submission.id, submission.state);
    await write.record({
      action: input.submit ? 'submission.submit' : 'submission.save',
      objectType: 'submission',
      objectId: submission.id,
      before: { state: submission.state, claimed: submission.claimed, note: submission.note },
      after: { state: saved.state, target: input.target, claimed: input.claimed, note: input.note, evidence },
    });
    return { id: submission.id, state: saved.state, version: saved.version };
  });
}

/** The target's open submission, locked and as the caller has seen it; or a new draft. */
async function openSubmission(write: ZoneWrite, input: HandIn, target: FoundTarget) {
  const { tx, zoneId, actor, now } = write;
  const open = await tx.submission.findFirst({
    where: {
      zoneId,
      planId: target.plan.id,
      targetKey: input.target,
      state: { in: ['draft', 'submitted', 'returned'] },
    },
    select: { id: true },
  });
  if (open) {
    const submission = await lockSubmission(tx, zoneId, open.id);
    if (!isEditable(submission.state)) enforce({ ok: false, reason: 'submission.waiting', rule: 'A5' });
    requireCurrent(submission, input.version);
    return submission;
  }
  const id = uuidv7();
  await tx.submission.create({
    data: {
      zoneId,
      id,
      planId: target.plan.id,
      targetKey: input.target,
      departmentId: target.departmentId,
      state: 'draft',
      claimed: input.claimed,
      note: input.note,
      createdById: actor.userId,
      createdByName: actor.displayName,
      createdAt: now,
    },
  });
  await addEvent(write, id, 'drafted', input.claimed);
  return lockSubmission(tx, zoneId, id);
}

async function changeEvidence(write: ZoneWrite, input: HandIn, submission: { id: string }): Promise<void> {
  const { tx, zoneId } = write;
  if (input.removeEvidence.length > 0) {
    await tx.evidence.deleteMany({ where: { zoneId, submissionId: submission.id, id: { in: input.removeEvidence } } });
  }
  for (const [index, item] of input.addEvidence.entries()) await addEvidence(write, submission.id, item, index);
}

async function addEvidence(write: ZoneWrite, submissionId: string, item: EvidenceInput, index: number): Promise<void> {
  const { tx, zoneId, actor, now, today } = write;
  const wrong = (field: string, key: string) =>
    new ProductError('badInput', { key: 'badInput' }, { fields: { [`addEvidence.${index}.${field}`]: { key } } });
  if (item.happenedOn > today) throw wrong('happenedOn', 'field.future');
  if (item.kind === 'file') {
    const stored = await tx.storedFile.findUnique({ where: { zoneId_sha256: { zoneId, sha256: item.sha256 } } });
    if (!stored) throw wrong('sha256', 'files.notStored');
  }
  await tx.evidence.create({
    data: {
      zoneId,
      id: uuidv7(),
      submissionId,
      kind: item.kind,
      title: item.title,
      url: item.kind === 'link' ? item.url : null,
      text: item.kind === 'note' ? item.text : null,
      sha256: item.kind === 'file' ? item.sha256 : null,
      fileName: item.kind === 'file' ? item.fileName : null,
      happenedOn: toDateColumn(item.happenedOn),
      uploadedById: actor.userId,
      uploadedByName: actor.displayName,
      uploadedAt: now,
    },
  });
}

async function save(write: ZoneWrite, input: HandIn, id: string, before: SubmissionState) {
  const { tx, zoneId, actor, now } = write;
  const saved = await tx.submission.update({
    where: { zoneId_id: { zoneId, id } },
    data: {
      claimed: input.claimed,
      note: input.note,
      state: input.submit ? 'submitted' : before,
      version: { increment: 1 },
      ...(input.submit && { submittedById: actor.userId, submittedByName: actor.displayName, submittedAt: now }),
    },
  });
  if (input.submit) await addEvent(write, id, 'submitted', input.claimed);
  return saved;
}

/** One line of a submission's history; past scores are computed from these. */
export async function addEvent(
  { tx, zoneId, actor, now }: ZoneWrite,
  submissionId: string,
  action: 'drafted' | 'submitted' | 'returned' | 'verified' | 'withdrawn',
  claimed: string,
  reason = '',
): Promise<void> {
  await tx.submissionEvent.create({
    data: {
      zoneId,
      id: uuidv7(),
      submissionId,
      action,
      claimed,
      reason,
      actorId: actor.userId,
      actorName: actor.displayName,
      at: now,
    },
  });
}
