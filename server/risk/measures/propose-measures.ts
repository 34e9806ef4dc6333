import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockItem, moveItem } from '../store.ts';
import { checkProposal } from './check-proposal.ts';
import { newestAssessment } from './measure-store.ts';
import type { MeasureInput, proposeInput } from './schema.ts';

/**
 * R17: the technical group proposes to the management group what to do about an assessed risk: warnings (R19) and rapid
 * responses (R21), measures to lift (R23), enterprises to hold responsible (R22). It rests on the newest assessment
 * (R16). Nothing of all that says that no measure is needed.
 */
export function proposeMeasures(context: RequestContext, input: z.infer<typeof proposeInput>) {
  return writeInZone(context, input.zone, 'proposeMeasures', input, async (write) => {
    const { actor } = write;
    const item = await lockItem(write, 'risk.propose', input.risk);
    requireCurrent({ version: item.version, state: item.state }, input.version);
    await requireNoneWaiting(write, item.id);
    const assessment = await newestAssessment(write, item.id);
    if (!assessment) throw refused({ ok: false, reason: 'notAssessed', rule: 'R16' });
    await checkProposal(write, item.id, input);
    const proposal = await saveProposal(write, item.id, assessment, input);
    await moveItem(write, actor, item, 'propose', { note: input.reason, subjectId: proposal.id });
    await write.record({
      action: 'risk-proposal.make',
      objectType: 'risk-proposal',
      objectId: proposal.id,
      after: {
        risk: item.id,
        assessment: assessment.number,
        kinds: input.measures.map(({ kind }) => kind),
        lifts: input.lifts,
        responsible: input.responsible,
      },
    });
    return { id: proposal.id, version: proposal.version };
  });
}

/** One at a time: two open proposals about one risk could contradict each other. */
async function requireNoneWaiting({ tx, zoneId }: ZoneWrite, itemId: string): Promise<void> {
  const waiting = await tx.riskProposal.count({ where: { zoneId, itemId, state: 'pending' } });
  if (waiting > 0) throw refused({ ok: false, reason: 'riskProposalWaits', rule: 'R17' });
}

async function saveProposal(
  { tx, zoneId, actor, now }: ZoneWrite,
  itemId: string,
  assessment: { id: string; number: number },
  { reason, measures, lifts, responsible }: z.infer<typeof proposeInput>,
) {
  const proposal = await tx.riskProposal.create({
    data: {
      zoneId,
      id: uuidv7(),
      itemId,
      assessmentId: assessment.id,
      state: 'pending',
      reason,
      lifts,
      responsible,
      proposedById: actor.userId,
      proposedByName: actor.displayName,
      proposedAt: now,
    },
  });
  await tx.riskMeasure.createMany({
    data: measures.map((measure) => ({
      zoneId,
      id: uuidv7(),
      itemId,
      proposalId: proposal.id,
      state: 'proposed',
      reviewedAssessment: assessment.number,
      ...columnsOf(measure),
    })),
  });
  return proposal;
}

const columnsOf = ({ enterprises, department, startsOn, endsOn, ...words }: MeasureInput) => ({
  ...words,
  enterpriseIds: enterprises,
  departmentId: department,
  startsOn: toDateColumn(startsOn),
  endsOn: endsOn === null ? null : toDateColumn(endsOn),
});
