import { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/permissions.ts';
import { plainJson } from '../platform/plain-json.ts';
import type { Tx } from '../platform/tenant.ts';
import { type AuditRecord, type ChainHead, chainHash, GENESIS } from './chain.ts';

/** What a use case says about its write; `before` and `after` hold the fields that matter, never secrets. */
export interface AuditedChange {
  action: string;
  objectType: string;
  objectId: string;
  before?: unknown;
  after?: unknown;
}

export interface AuditAuthor {
  actor: Actor | { userId: null; displayName: string; now: Date };
  requestId: string;
}

/**
 * Appends one row to the zone's chain, in the transaction of the write itself: both are kept or neither. Locks the
 * chain's head, so writers of one zone take turns from here to the commit; record last.
 */
export async function recordWrite(
  tx: Tx,
  zoneId: string,
  author: AuditAuthor,
  change: AuditedChange,
): Promise<ChainHead> {
  const head = await lockHead(tx, zoneId);
  const record: AuditRecord = {
    zoneId,
    seq: head.seq + 1n,
    at: author.actor.now,
    actorId: author.actor.userId,
    actorName: author.actor.displayName,
    action: change.action,
    objectType: change.objectType,
    objectId: change.objectId,
    before: plainJson(change.before),
    after: plainJson(change.after),
    requestId: author.requestId,
  };
  const hash = chainHash(head.hash, record);
  await tx.auditEntry.create({
    data: { ...record, before: toJson(record.before), after: toJson(record.after), prevHash: head.hash, hash },
  });
  await tx.auditHead.update({ where: { zoneId }, data: { seq: record.seq, hash } });
  return { seq: record.seq, hash };
}

async function lockHead(tx: Tx, zoneId: string): Promise<ChainHead> {
  await tx.$executeRaw`INSERT INTO audit_head (zone_id, seq, hash) VALUES (${zoneId}, 0, ${GENESIS}) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<ChainHead[]>`SELECT seq, hash FROM audit_head WHERE zone_id = ${zoneId} FOR UPDATE`;
  if (!head) throw new Error(`No audit head for ${zoneId}`);
  return { seq: BigInt(head.seq), hash: head.hash };
}

const toJson = (value: unknown) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));
