import { z } from 'zod';
import type { ZoneWork, ZoneWrite } from '../../audit/write-in-zone.ts';
import type { RiskMeasure } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound, refused } from '../../platform/errors.ts';
import { type Permission, permit } from '../../platform/permissions.ts';
import { ANSWERS, MEASURE_KINDS, MEASURE_STATES, PROPOSAL_STATES } from '../kinds.ts';
import { lockItem, moveItem, type RiskActor, type RiskRow, type RiskWrite } from '../store.ts';
import { visibleTo } from '../visible.ts';

const words = z.object({
  kind: z.enum(MEASURE_KINDS),
  state: z.enum(MEASURE_STATES),
  answer: z.enum(ANSWERS).nullable(),
  liftedBy: z.enum(['term', 'decision']).nullable(),
});

/** A measure with its words and days parsed; the row's CHECK constraints let no others in. */
export const parseMeasure = (row: RiskMeasure) => ({
  ...row,
  ...words.parse(row),
  startsOn: dateColumn(row.startsOn),
  endsOn: row.endsOn && dateColumn(row.endsOn),
  liftedOn: row.liftedOn && dateColumn(row.liftedOn),
  answeredOn: row.answeredOn && dateColumn(row.answeredOn),
});
export type MeasureRow = ReturnType<typeof parseMeasure>;

export const proposalState = z.enum(PROPOSAL_STATES);

/** Public now: published, and not withdrawn since. */
export const isPublished = ({ publishedAt, withdrawnAt }: Pick<MeasureRow, 'publishedAt' | 'withdrawnAt'>): boolean =>
  publishedAt !== null && withdrawnAt === null;

/**
 * The measure with its risk, locked to the end of the transaction. A measure of a file that is kept from the reader's
 * role is not there (R28), with the same words as one that never was.
 */
export async function lockMeasure(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId, actor } = work;
  permit(actor, permission, zoneId);
  const known = await tx.riskMeasure.findFirst({
    where: { zoneId, id, item: visibleTo(actor, zoneId) },
    select: { itemId: true },
  });
  if (!known) throw notFound('riskMeasureNotFound');
  const item = await lockItem(work, permission, known.itemId);
  return { item, ...(await measureWithProposal(work, id)) };
}

/** The measure as it is now, with who proposed it. */
export async function measureWithProposal({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, id: string) {
  const { proposal, ...row } = await tx.riskMeasure.findUniqueOrThrow({
    where: { zoneId_id: { zoneId, id } },
    include: { proposal: true },
  });
  return { measure: parseMeasure(row), proposal };
}

/** The pending proposal with its measures and its risk, locked; of one that was decided, the refusal says so. */
export async function lockProposal(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId, actor } = work;
  permit(actor, permission, zoneId);
  const known = await tx.riskProposal.findFirst({
    where: { zoneId, id, item: visibleTo(actor, zoneId) },
    select: { itemId: true },
  });
  if (!known) throw notFound('riskProposalNotFound');
  const item = await lockItem(work, permission, known.itemId);
  const proposal = await tx.riskProposal.findUniqueOrThrow({
    where: { zoneId_id: { zoneId, id } },
    include: { measures: { orderBy: { id: 'asc' } }, assessment: { select: { number: true } } },
  });
  return { item, proposal: { ...proposal, state: proposalState.parse(proposal.state) } };
}
export type LockedProposal = Awaited<ReturnType<typeof lockProposal>>['proposal'];

export function requirePending({ state }: LockedProposal): void {
  if (state !== 'pending') throw refused({ ok: false, reason: 'riskProposalDecided', rule: 'R18' });
}

/** R16: the newest assessment of a risk, the basis of its measures; null before the first. */
export const newestAssessment = ({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, itemId: string) =>
  tx.riskAssessment.findFirst({
    where: { zoneId, itemId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });

/** What one measure's change says for the audit: never its words (R28). */
export const recordMeasure = (
  write: Pick<RiskWrite, 'record'>,
  action: string,
  measure: Pick<MeasureRow, 'id' | 'itemId' | 'kind'>,
  after: object,
): Promise<void> =>
  write.record({
    action,
    objectType: 'risk-measure',
    objectId: measure.id,
    after: { risk: measure.itemId, kind: measure.kind, ...after },
  });

/** R23: the measures are over: nothing approved is left, and no proposal waits that could bring some. */
export async function settleIfDone(write: RiskWrite, actor: RiskActor, item: RiskRow): Promise<RiskRow> {
  if (item.state !== 'under-measures') return item;
  const { tx, zoneId } = write;
  const of = { zoneId, itemId: item.id };
  const running = await tx.riskMeasure.count({ where: { ...of, state: 'approved' } });
  const waiting = await tx.riskProposal.count({ where: { ...of, state: 'pending' } });
  if (running + waiting > 0) return item;
  const settled = await moveItem(write, actor, item, 'settle');
  await write.record({
    action: 'risk.settle',
    objectType: 'risk',
    objectId: item.id,
    before: { state: item.state },
    after: { state: settled.state },
  });
  return settled;
}

export const updateMeasure = async (
  { tx, zoneId }: Pick<ZoneWrite, 'tx' | 'zoneId'>,
  id: string,
  data: Parameters<ZoneWrite['tx']['riskMeasure']['update']>[0]['data'],
): Promise<{ id: string; version: number }> => {
  const { version } = await tx.riskMeasure.update({
    where: { zoneId_id: { zoneId, id } },
    data: { ...data, version: { increment: 1 } },
  });
  return { id, version };
};
