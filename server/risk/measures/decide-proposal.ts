import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { addDays, type CivilDate, dateColumn, startOfDay, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, ProductError, refused } from '../../platform/errors.ts';
import { enqueueJob } from '../../platform/job-queue.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent, moveItem, type RiskRow } from '../store.ts';
import { notWorking, requireLiftable } from './check-proposal.ts';
import { LIFT_JOB } from './lift-job.ts';
import { isTermOver, mayDecide } from './measure.ts';
import {
  type LockedProposal,
  lockProposal,
  newestAssessment,
  parseMeasure,
  recordMeasure,
  requirePending,
  settleIfDone,
  updateMeasure,
} from './measure-store.ts';
import { openCases } from './open-cases.ts';
import type { decideProposalInput } from './schema.ts';

type Decision = z.infer<typeof decideProposalInput>;

/**
 * R18: the management group decides about a proposal, never the person who made it. What is approved takes effect as a
 * whole: measures begin, those to lift are lifted, cases are opened; a risk without any measure left settles (R23).
 */
export function decideProposal(context: RequestContext, input: Decision) {
  return writeInZone(context, input.zone, 'decideProposal', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { item, proposal } = await lockProposal(write, 'risk.decide', input.proposal);
    requirePending(proposal);
    enforce(mayDecide(proposal.proposedById, actor.userId));
    requireCurrent({ version: proposal.version, state: proposal.state }, input.version);
    const { decision, note } = input;
    if (decision === 'declined' && note === '') throw badField('note', { key: 'field.required' });
    const { version } = await tx.riskProposal.update({
      where: { zoneId_id: { zoneId, id: proposal.id } },
      data: {
        state: decision,
        decidedById: actor.userId,
        decidedByName: actor.displayName,
        decidedAt: now,
        decisionNote: note,
        version: { increment: 1 },
      },
    });
    const moved =
      decision === 'approved' ? await approve(write, item, proposal, note) : await decline(write, item, proposal, note);
    await settleIfDone(write, actor, moved);
    await write.record({
      action: decision === 'approved' ? 'risk-proposal.approve' : 'risk-proposal.decline',
      objectType: 'risk-proposal',
      objectId: proposal.id,
      before: { state: proposal.state },
      after: { risk: item.id, state: decision, measures: proposal.measures.map(({ id }) => id), lifts: proposal.lifts },
    });
    return { id: proposal.id, version };
  });
}

async function decline(write: ZoneWrite, item: RiskRow, proposal: LockedProposal, note: string): Promise<RiskRow> {
  const { tx, zoneId, actor } = write;
  await tx.riskMeasure.updateMany({ where: { zoneId, proposalId: proposal.id }, data: { state: 'declined' } });
  return moveItem(write, actor, item, 'decline', { note, subjectId: proposal.id });
}

async function approve(write: ZoneWrite, item: RiskRow, proposal: LockedProposal, note: string): Promise<RiskRow> {
  const { actor, today } = write;
  const number = await requireNewest(write, proposal);
  requireTermsAhead(proposal, today);
  await requireAddressees(write, proposal);
  const moved = await moveItem(write, actor, item, 'approve', {
    note,
    subjectId: proposal.id,
    ...(item.decidedOn === null && { data: { decidedOn: toDateColumn(today) } }),
  });
  await beginMeasures(write, proposal, number);
  await liftMeasures(write, moved, proposal.lifts);
  await openCases(write, actor, moved, proposal.responsible);
  return moved;
}

/** R16: nobody decides on the ground of an assessment that a newer one has replaced. */
async function requireNewest(write: ZoneWrite, proposal: LockedProposal): Promise<number> {
  const newest = await newestAssessment(write, proposal.itemId);
  if (newest?.number !== proposal.assessment.number) {
    throw refused({ ok: false, reason: 'riskProposalOutdated', rule: 'R16' });
  }
  return newest.number;
}

/** R23: what waited for its decision until its term was over can no longer be in force on any day. */
function requireTermsAhead({ measures }: LockedProposal, today: CivilDate): void {
  const isPast = measures.some((row) => isTermOver(parseMeasure(row), today));
  if (isPast) throw refused({ ok: false, reason: 'termOverBeforeDecision', rule: 'R23' });
}

/** R21: nobody would answer for an authority that was closed while the proposal waited. */
async function requireAddressees(write: ZoneWrite, { measures }: LockedProposal): Promise<void> {
  const gone = await notWorking(
    write,
    measures.flatMap(({ departmentId }) => departmentId ?? []),
  );
  if (gone.length > 0) throw new ProductError('conflict', { key: 'riskMeasures.departmentUnknown' });
}

/** They begin on the day that was proposed, but not before the decision; the end of each term asks for its job. */
async function beginMeasures(write: ZoneWrite, { measures }: LockedProposal, assessment: number): Promise<void> {
  const { tx, today, timeZone } = write;
  for (const { id, startsOn, endsOn } of measures) {
    const begins = dateColumn(startsOn) < today ? today : dateColumn(startsOn);
    await updateMeasure(write, id, {
      state: 'approved',
      startsOn: toDateColumn(begins),
      reviewedAssessment: assessment,
    });
    if (endsOn === null) continue;
    const dayAfter = addDays(dateColumn(endsOn), 1);
    const key = `${LIFT_JOB} ${dayAfter}`;
    await enqueueJob(tx, LIFT_JOB, { key, runAt: justAfter(startOfDay(dayAfter, timeZone)) });
  }
}

const MINUTE_MS = 60_000;
const justAfter = (midnight: Date) => new Date(midnight.getTime() + MINUTE_MS);

/** R23, R24: lifted by decision, from that day on. One whose term has ended it meanwhile is lifted already. */
async function liftMeasures(write: ZoneWrite, item: RiskRow, lifts: readonly string[]): Promise<void> {
  const { tx, zoneId, actor, today } = write;
  const running = await tx.riskMeasure.findMany({
    where: { zoneId, itemId: item.id, id: { in: [...lifts] }, state: 'approved' },
    orderBy: { id: 'asc' },
  });
  if (running.length > 0) await requireLiftable(write, item.id);
  for (const row of running) {
    await updateMeasure(write, row.id, { state: 'lifted', liftedOn: toDateColumn(today), liftedBy: 'decision' });
    await addEvent(write, actor, item, { kind: 'lift', subjectId: row.id });
    await recordMeasure(write, 'risk-measure.lift', parseMeasure(row), { liftedOn: today, liftedBy: 'decision' });
  }
}
