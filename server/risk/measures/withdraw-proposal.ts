import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { moveItem } from '../store.ts';
import { lockProposal, requirePending, settleIfDone } from './measure-store.ts';
import type { withdrawProposalInput } from './schema.ts';

/** R17: the technical group takes its proposal back, with a reason, as long as nobody has decided about it. */
export function withdrawProposal(context: RequestContext, input: z.infer<typeof withdrawProposalInput>) {
  return writeInZone(context, input.zone, 'withdrawProposal', input, async (write) => {
    const { tx, zoneId, actor } = write;
    const { item, proposal } = await lockProposal(write, 'risk.propose', input.proposal);
    requirePending(proposal);
    requireCurrent({ version: proposal.version, state: proposal.state }, input.version);
    const { version } = await tx.riskProposal.update({
      where: { zoneId_id: { zoneId, id: proposal.id } },
      data: { state: 'withdrawn', version: { increment: 1 } },
    });
    await tx.riskMeasure.updateMany({ where: { zoneId, proposalId: proposal.id }, data: { state: 'declined' } });
    const moved = await moveItem(write, actor, item, 'withdraw', { note: input.reason, subjectId: proposal.id });
    await settleIfDone(write, actor, moved);
    await write.record({
      action: 'risk-proposal.withdraw',
      objectType: 'risk-proposal',
      objectId: proposal.id,
      before: { state: proposal.state },
      after: { risk: item.id, state: 'withdrawn' },
    });
    return { id: proposal.id, version };
  });
}
