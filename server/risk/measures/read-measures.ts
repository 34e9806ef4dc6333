import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../lifecycle.ts';
import { requireItem } from '../store.ts';
import { mayDecide } from './measure.ts';
import { newestAssessment, parseMeasure, proposalState } from './measure-store.ts';
import { type MeasureWithProposal, presentMeasure, surroundingsOf } from './present-measure.ts';
import type { MeasureOutput, ofRiskInput, ProposalOutput } from './schema.ts';

const PROPOSAL = { proposal: { select: { proposedById: true, decidedAt: true } } } as const;

/** R19-R23: what has been decided on against a risk, the newest first. The caller has made sure that they may see it. */
export async function measuresOf(work: ZoneWork, itemId: string): Promise<MeasureOutput[]> {
  const { tx, zoneId } = work;
  const found = await tx.riskMeasure.findMany({
    where: { zoneId, itemId, state: { in: ['approved', 'lifted'] } },
    include: PROPOSAL,
    orderBy: { id: 'desc' },
  });
  return presentAll(work, itemId, found);
}

async function presentAll(work: ZoneWork, itemId: string, found: readonly MeasureWithProposal[]) {
  const surroundings = await surroundingsOf(work, found);
  const newest = (await newestAssessment(work, itemId))?.number ?? 0;
  return found.map((row) => presentMeasure(row, surroundings, newest));
}

/** R17, R18: what was proposed about a risk and how it was decided, the newest first. The same holds for the caller. */
export async function proposalsOf(work: ZoneWork, itemId: string): Promise<ProposalOutput[]> {
  const { tx, zoneId, actor } = work;
  const found = await tx.riskProposal.findMany({
    where: { zoneId, itemId },
    include: { measures: { include: PROPOSAL, orderBy: { id: 'asc' } }, assessment: { select: { number: true } } },
    orderBy: { id: 'desc' },
  });
  const newest = (await newestAssessment(work, itemId))?.number ?? 0;
  const lifted = await tx.riskMeasure.findMany({ where: { zoneId, id: { in: found.flatMap(({ lifts }) => lifts) } } });
  const all = found.flatMap(({ measures }) => measures);
  const surroundings = await surroundingsOf(
    work,
    all,
    found.flatMap(({ responsible }) => responsible),
  );
  return found.map((proposal) => {
    const isPending = proposal.state === 'pending';
    return {
      id: proposal.id,
      state: proposalState.parse(proposal.state),
      reason: proposal.reason,
      assessment: proposal.assessment.number,
      isOutdated: isPending && proposal.assessment.number < newest,
      measures: proposal.measures.map((row) => presentMeasure(row, surroundings, newest)),
      lifts: lifted
        .filter(({ id }) => proposal.lifts.includes(id))
        .map((row) => ({ id: row.id, kind: parseMeasure(row).kind, title: row.title })),
      responsible: proposal.responsible.map(surroundings.enterprise),
      proposedBy: proposal.proposedByName,
      proposedAt: proposal.proposedAt.toISOString(),
      decidedBy: proposal.decidedByName,
      decidedAt: proposal.decidedAt?.toISOString() ?? null,
      decisionNote: proposal.decisionNote,
      version: proposal.version,
      can: {
        decide: isPending && can(actor, 'risk.decide', zoneId) && mayDecide(proposal.proposedById, actor.userId).ok,
        withdraw: isPending && can(actor, 'risk.propose', zoneId),
      },
    };
  });
}

/** A risk with all that was proposed and decided about it: what a proposal starts from. */
export function readMeasuresOfRisk(context: RequestContext, input: z.infer<typeof ofRiskInput>) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const item = await requireItem(read, 'risk.view', input.risk);
    const { id, number, title, state, level, version } = item;
    const proposals = await proposalsOf(read, id);
    const cases = await tx.riskCase.findMany({
      where: { zoneId, itemId: id, closedOn: null },
      select: { enterprise: { select: { id: true, name: true } } },
      orderBy: { id: 'asc' },
    });
    const enterprise =
      item.enterpriseId &&
      (await tx.enterprise.findUnique({
        where: { zoneId_id: { zoneId, id: item.enterpriseId } },
        select: { id: true, name: true },
      }));
    const isWaiting = proposals.some((proposal) => proposal.state === 'pending');
    return {
      risk: { id, number, title, state, level, version, enterprise: enterprise || null },
      measures: await measuresOf(read, id),
      proposals,
      cases: cases.map(({ enterprise }) => enterprise),
      can: { propose: !isWaiting && mayMove(state, 'propose').ok && can(actor, 'risk.propose', zoneId) },
    };
  });
}
