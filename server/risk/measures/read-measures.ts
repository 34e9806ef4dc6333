import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import { mayMove } from '../lifecycle.ts';
import { requireItem } from '../store.ts';
import { mayDecide } from './measure.ts';
import { newestAssessment, proposalState } from './measure-store.ts';
import { presentMeasure, type Surroundings, surroundingsOf } from './present-measure.ts';
import type { MeasureOutput, ofRiskInput, ProposalOutput } from './schema.ts';

const PARTS = {
  measures: { orderBy: { id: 'asc' } },
  assessment: { select: { number: true } },
} as const satisfies Prisma.RiskProposalInclude;
type FoundProposal = Prisma.RiskProposalGetPayload<{ include: typeof PARTS }>;

/**
 * R17-R23: what was proposed about a risk, how it was decided, and the measures that came of it, the newest first. The
 * caller has made sure that the reader may see the risk.
 */
export async function decidedOn(
  work: ZoneWork,
  itemId: string,
  pack: RulePack,
): Promise<{ proposals: ProposalOutput[]; measures: MeasureOutput[] }> {
  const { tx, zoneId } = work;
  const found = await tx.riskProposal.findMany({ where: { zoneId, itemId }, include: PARTS, orderBy: { id: 'desc' } });
  const newest = (await newestAssessment(work, itemId))?.number ?? 0;
  const surroundings = await surroundingsOf(
    work,
    pack,
    found.flatMap(({ measures }) => measures),
    found.flatMap(({ responsible }) => responsible),
  );
  const measures = found.flatMap(({ measures: ofIt, ...proposal }) =>
    ofIt.map((row) => presentMeasure({ ...row, proposal }, surroundings, newest)),
  );
  return {
    proposals: found.map((proposal) => presentProposal(proposal, measures, surroundings, newest)),
    measures: measures
      .filter(({ state }) => state === 'approved' || state === 'lifted')
      .sort((a, b) => b.id.localeCompare(a.id)),
  };
}

function presentProposal(
  proposal: FoundProposal,
  measures: readonly MeasureOutput[],
  { work: { actor, zoneId }, enterprise }: Surroundings,
  newest: number,
): ProposalOutput {
  const isPending = proposal.state === 'pending';
  return {
    id: proposal.id,
    state: proposalState.parse(proposal.state),
    reason: proposal.reason,
    assessment: proposal.assessment.number,
    isOutdated: isPending && proposal.assessment.number < newest,
    measures: measures.filter((measure) => measure.proposal === proposal.id),
    lifts: measures.filter(({ id }) => proposal.lifts.includes(id)).map(({ id, kind, title }) => ({ id, kind, title })),
    responsible: proposal.responsible.map(enterprise),
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
}

/** A risk with all that was proposed and decided about it: what a proposal starts from. */
export function readMeasuresOfRisk(context: RequestContext, input: z.infer<typeof ofRiskInput>) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const item = await requireItem(read, 'risk.view', input.risk);
    const { id, number, title, state, level, version } = item;
    const { proposals, measures } = await decidedOn(read, id, await readRulePack(tx, zoneId));
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
      measures,
      proposals,
      cases: cases.map(({ enterprise }) => enterprise),
      can: { propose: !isWaiting && mayMove(state, 'propose').ok && can(actor, 'risk.propose', zoneId) },
    };
  });
}
