import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { removeUnnamedBytes } from '../../files/remove-bytes.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent, lockItem } from '../store.ts';
import { destroyFile } from './destroy-file.ts';
import { fileOnRecord } from './file-on-record.ts';
import { mayDecideDestruction, mayDestroy } from './retention.ts';
import type { decideDestructionInput } from './schema.ts';

/**
 * R30: somebody of the management group, never who proposed it, decides whether a file goes. If so, all it held is
 * deleted with the decision; what is counted of it stays.
 */
export async function decideDestruction(context: RequestContext, input: z.infer<typeof decideDestructionInput>) {
  let removed: string[] = [];
  const answer = await writeInZone(context, input.zone, 'decideDestruction', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { proposal, item } = await lockProposal(write, input.destruction);
    requireCurrent({ version: proposal.version, state: proposal.state }, input.version);
    enforce(mayDecideDestruction(proposal, actor.userId));
    const { decision, note } = input;
    if (decision === 'approved') enforce(mayDestroy(fileOnRecord(item), today));
    const { version } = await tx.riskDestruction.update({
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
    const destroyed = decision === 'approved' ? await destroyFile(write, item) : null;
    if (!destroyed) await addEvent(write, actor, item, { kind: 'decline-destruction', subjectId: proposal.id });
    removed = destroyed?.sha256s ?? [];
    for (const sha256 of removed) {
      await write.record({ action: 'file.remove', objectType: 'file', objectId: sha256 });
    }
    await write.record({
      action: 'risk.decide-destruction',
      objectType: 'risk',
      objectId: item.id,
      before: { state: item.state },
      after: {
        destruction: proposal.id,
        decision,
        ...(destroyed && { risks: destroyed.risks, files: removed.length }),
      },
    });
    return { id: proposal.id, version };
  });
  await removeUnnamedBytes(context.platform, removed);
  return answer;
}

/** The proposal with its risk, both locked; not there for whoever may not see the risk (R28). */
async function lockProposal(write: ZoneWrite, id: string) {
  const { tx, zoneId, actor } = write;
  permit(actor, 'risk.destroy-decide', zoneId);
  const named = await tx.riskDestruction.findUnique({ where: { zoneId_id: { zoneId, id } } });
  if (!named) throw notFound('riskNotFound');
  const item = await lockItem(write, 'risk.destroy-decide', named.itemId);
  // Read again: it may have been decided while this waited for the lock.
  const proposal = await tx.riskDestruction.findUniqueOrThrow({ where: { zoneId_id: { zoneId, id } } });
  return { proposal, item };
}
