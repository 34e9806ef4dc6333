import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../audit/write-in-zone.ts';
import { civilDate, dateColumn } from '../platform/calendar.ts';
import { notFound, type Refusal, type Verdict } from '../platform/errors.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import type { WorkingDays } from '../platform/working-days.ts';
import { readWorkingDays } from '../working-days/read-working-days.ts';
import { isEditable } from './lifecycle.ts';
import { plainDecimal } from './plan-draft.ts';
import { appealDueOn, mayAppeal, mayDecideAppeal, mayDecideInapplicability, mayVerify } from './procedure.ts';
import { readScores } from './read-scores.ts';
import type { taskInput } from './schema.ts';
import { type PlanInForce, submissionState } from './store.ts';
import type { SubmissionOutput } from './task-schema.ts';

/**
 * A task with all that was done for its targets, and what this reader may do next. The evidence itself is for its
 * department, the office and whoever reads the whole zone; others see scores and states.
 */
export function readTask(context: RequestContext, input: z.infer<typeof taskInput>) {
  const { actor, platform } = context;
  return readInZone(context, input.zone, 'scores.view', async (read) => {
    const { tx, zoneId, now, today } = read;
    const { plan, scores } = await readScores(platform, tx, { zoneId, year: input.year, asOf: today, now });
    const department = scores.departments.find(({ tasks }) => tasks.some(({ number }) => number === input.number));
    const task = department?.tasks.find(({ number }) => number === input.number);
    if (!department || !task) throw notFound('taskNotFound');
    const reach = ownersFor(actor, 'evidence.view', zoneId);
    const seesEvidence = reach === 'all' || reach.includes(department.id);
    const records = seesEvidence
      ? await loadRecords(
          read,
          plan,
          task.targets.map(({ key }) => key),
        )
      : NO_RECORDS;
    const isOpen = plan.state === 'in-force';
    const marksSince = records.marks.reduce((first, { decidedAt }) => (decidedAt < first ? decidedAt : first), now);
    const calendar = await readWorkingDays(tx, civilDate(marksSince, platform.timeZone));
    return {
      plan,
      department,
      task,
      seesEvidence,
      can: {
        handIn: isOpen && can(actor, 'evidence.hand-in', zoneId, department.id),
        propose: isOpen && can(actor, 'inapplicability.propose', zoneId, department.id),
      },
      submissions: records.submissions.map((submission) => presentSubmission(submission, { actor, zoneId, isOpen })),
      marks: records.marks.map((mark) =>
        presentMark(mark, records.marks, { context, read, plan, isOpen, department, calendar }),
      ),
      appeals: records.appeals.map((appeal) => presentAppeal(appeal, { context, zoneId, isOpen })),
      inapplicabilities: records.inapplicabilities.map((found) =>
        presentInapplicability(found, { actor, zoneId, isOpen }),
      ),
    };
  });
}

async function loadRecords({ tx, zoneId }: ZoneWork, plan: PlanInForce, keys: string[]) {
  const ofTargets = { zoneId, planId: plan.id, targetKey: { in: keys } };
  const submissions = await tx.submission.findMany({
    where: ofTargets,
    include: {
      evidence: { include: { file: true }, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] },
      events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { createdAt: 'desc' },
  });
  const marks = await tx.mark.findMany({
    where: ofTargets,
    include: { appeals: { select: { id: true } } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  const appeals = await tx.appeal.findMany({
    where: ofTargets,
    include: { mark: { select: { decidedById: true, completion: true } } },
    orderBy: { filedAt: 'desc' },
  });
  const inapplicabilities = await tx.inapplicability.findMany({ where: ofTargets, orderBy: { proposedAt: 'desc' } });
  return { submissions, marks, appeals, inapplicabilities };
}

type Records = Awaited<ReturnType<typeof loadRecords>>;
const NO_RECORDS: Records = { submissions: [], marks: [], appeals: [], inapplicabilities: [] };

interface Viewer {
  actor: RequestContext['actor'];
  zoneId: string;
  isOpen: boolean;
}

/** A submission as its readers see it, with what this one may do with it. */
export function presentSubmission(submission: Records['submissions'][number], { actor, zoneId, isOpen }: Viewer) {
  const state = submissionState(submission.state);
  const isOwn = can(actor, 'evidence.hand-in', zoneId, submission.departmentId);
  const isForVerifier = isOpen && state === 'submitted' && can(actor, 'submission.verify', zoneId);
  const verdict = mayVerify(actor.userId, submission);
  const shown: SubmissionOutput = {
    id: submission.id,
    target: submission.targetKey,
    departmentId: submission.departmentId,
    state,
    claimed: plainDecimal(submission.claimed.toFixed()),
    note: submission.note,
    version: submission.version,
    createdBy: submission.createdByName,
    submittedBy: submission.submittedByName,
    submittedAt: submission.submittedAt?.toISOString() ?? null,
    evidence: submission.evidence.map((item) => ({
      id: item.id,
      kind: item.kind === 'file' ? 'file' : item.kind === 'link' ? 'link' : 'note',
      title: item.title,
      url: item.url,
      text: item.text,
      sha256: item.sha256,
      fileName: item.fileName,
      sizeBytes: item.file ? Number(item.file.sizeBytes) : null,
      happenedOn: dateColumn(item.happenedOn),
      uploadedBy: item.uploadedByName,
      uploadedAt: item.uploadedAt.toISOString(),
    })),
    events: submission.events.map(({ action, actorName, at, claimed, reason }) => ({
      action,
      by: actorName,
      at: at.toISOString(),
      claimed: plainDecimal(claimed.toFixed()),
      reason,
    })),
  };
  return {
    ...shown,
    can: {
      edit: isOpen && isOwn && isEditable(state),
      withdraw: isOpen && isOwn && (isEditable(state) || state === 'submitted'),
      verify: isForVerifier && verdict.ok,
    },
    against: { verify: againstIt(isForVerifier, verdict) },
  };
}

function presentMark(
  mark: Records['marks'][number],
  all: Records['marks'],
  {
    context,
    read,
    plan,
    isOpen,
    department,
    calendar,
  }: {
    context: RequestContext;
    read: ZoneWork;
    plan: PlanInForce;
    isOpen: boolean;
    department: { id: string };
    calendar: WorkingDays;
  },
) {
  const markedOn = civilDate(mark.decidedAt, context.platform.timeZone);
  const verdict = mayAppeal(
    calendar,
    {
      kind: mark.kind === 'appeal' ? 'appeal' : 'verification',
      markedOn,
      isAppealed: mark.appeals.length > 0,
      isLatest: all.find(({ targetKey }) => targetKey === mark.targetKey)?.id === mark.id,
    },
    plan.appealWorkingDays,
    read.today,
  );
  const isForAppeal = isOpen && can(context.actor, 'appeal.file', read.zoneId, department.id);
  return {
    id: mark.id,
    target: mark.targetKey,
    submission: mark.submissionId,
    kind: mark.kind,
    completion: plainDecimal(mark.completion.toFixed()),
    reason: mark.reason,
    by: mark.decidedByName,
    at: mark.decidedAt.toISOString(),
    appealDueOn: appealDueOn(calendar, markedOn, plan.appealWorkingDays),
    can: { appeal: isForAppeal && verdict.ok },
    against: { appeal: againstIt(isForAppeal, verdict) },
  };
}

function presentAppeal(
  appeal: Records['appeals'][number],
  { context, zoneId, isOpen }: { context: RequestContext; zoneId: string; isOpen: boolean },
) {
  const { actor } = context;
  const verdict = mayDecideAppeal(actor.userId, { filedById: appeal.filedById, verifierId: appeal.mark.decidedById });
  const isForDecision = isOpen && appeal.state === 'open' && can(actor, 'appeal.decide', zoneId);
  return {
    id: appeal.id,
    target: appeal.targetKey,
    mark: appeal.markId,
    state: appeal.state,
    reason: appeal.reason,
    filedBy: appeal.filedByName,
    filedAt: appeal.filedAt.toISOString(),
    decidedBy: appeal.decidedByName,
    decidedAt: appeal.decidedAt?.toISOString() ?? null,
    decisionReason: appeal.decisionReason,
    markCompletion: plainDecimal(appeal.mark.completion.toFixed()),
    version: appeal.version,
    can: { decide: isForDecision && verdict.ok },
    against: { decide: againstIt(isForDecision, verdict) },
  };
}

function presentInapplicability(found: Records['inapplicabilities'][number], { actor, zoneId, isOpen }: Viewer) {
  const isDecider = isOpen && can(actor, 'inapplicability.decide', zoneId);
  const isForDecision = isDecider && found.state === 'proposed';
  const verdict = mayDecideInapplicability(actor.userId, found.proposedById);
  return {
    id: found.id,
    target: found.targetKey,
    state: found.state,
    reason: found.reason,
    proposedBy: found.proposedByName,
    proposedAt: found.proposedAt.toISOString(),
    decidedBy: found.decidedByName,
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decisionReason: found.decisionReason,
    endedAt: found.endedAt?.toISOString() ?? null,
    version: found.version,
    can: { decide: isForDecision && verdict.ok, end: isDecider && found.state === 'approved' },
    against: { decide: againstIt(isForDecision, verdict) },
  };
}

/** The rule that refuses somebody whose role, and the matter's state, would otherwise allow it. */
const againstIt = (isFor: boolean, verdict: Verdict): Refusal | null => (isFor && !verdict.ok ? verdict : null);
