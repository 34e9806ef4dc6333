import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { type Message, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import {
  missingPapers,
  type ObservationPaper,
  type ObservationRecord,
  releaseBlocks,
  undeclaredShipments,
} from './observation.ts';
import type { releaseObservationInput } from './observation-schema.ts';
import { type FoundObservation, lockObservation, recordOf, requireOpen } from './observation-store.ts';

/** E8: the authority ends the observation, once nothing stands in its way; refused with all that does. */
export function releaseObservation(context: RequestContext, input: z.infer<typeof releaseObservationInput>) {
  return writeInZone(context, input.zone, 'releaseObservation', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const observation = await lockObservation(write, 'observation.manage', input.observation);
    const { version, state, endsOn } = observation;
    requireCurrent({ version, state, endsOn: dateColumn(endsOn) }, input.version);
    requireOpen(observation);
    const perShipment = ruleCount(await readRulePack(tx, zoneId), 'E8', 'declarationsPerShipment');
    const record = await recordOf(write, observation);
    const blocks = releaseBlocks(record, perShipment);
    const [first] = blocks;
    if (first) throw refused(first, { ...blockFields(blocks), ...missingThings(observation, record, perShipment) });
    const saved = await tx.observation.update({
      where: { zoneId_id: { zoneId, id: observation.id } },
      data: {
        state: 'released',
        releasedOn: toDateColumn(today),
        releasedByName: actor.displayName,
        releasedAt: now,
        releaseReason: input.reason,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: 'observation.release',
      objectType: 'observation',
      objectId: observation.id,
      after: { releasedOn: today, reason: input.reason },
    });
    return { id: observation.id, state: 'released' as const, version: saved.version };
  });
}

/** Each thing in the way under its own name: 'observation.notOver', ... */
const blockFields = (blocks: ReturnType<typeof releaseBlocks>): Record<string, Message> =>
  Object.fromEntries(blocks.map((block) => [block.reason, wordsOf(block)]));

const PAPER_MISSING = {
  'scope-and-flow': 'observations.missing.scopeAndFlow',
  'technical-regulations': 'observations.missing.technicalRegulations',
  'third-party-test': 'observations.missing.thirdPartyTest',
  'overall-report': 'observations.missing.overallReport',
} as const satisfies Record<ObservationPaper, string>;

/** The papers and shipments one by one: 'papers.overall-report', 'shipments.<id>'. */
function missingThings(
  { shipments }: FoundObservation,
  record: ObservationRecord,
  perShipment: number,
): Record<string, Message> {
  const undeclared = new Set(undeclaredShipments(record.shipments, perShipment));
  return Object.fromEntries([
    ...missingPapers(record.papers, record.today, record.endsOn).map((paper) => [
      `papers.${paper}`,
      { key: PAPER_MISSING[paper] },
    ]),
    ...shipments
      .filter(({ id }) => undeclared.has(id))
      .map(({ id, contractNumber, shippedOn }) => [
        `shipments.${id}`,
        { key: 'observations.undeclared', params: { contractNumber, shippedOn: dateColumn(shippedOn) } },
      ]),
  ]);
}
