import stringify from 'safe-stable-stringify';
import type { Prisma } from '../generated/prisma/client.ts';
import { type CivilDate, civilDate } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import { sha256 } from '../platform/file-store.ts';
import { type Actor, type Permission, permit, permitWrite } from '../platform/permissions.ts';
import type { Platform, RequestContext } from '../platform/platform.ts';
import { type Tx, withZones } from '../platform/tenant.ts';
import type { ChainHead } from './chain.ts';
import { type AuditedChange, recordWrite } from './record-write.ts';

/** What a use case works with inside its one transaction. */
export interface ZoneWork {
  tx: Tx;
  zoneId: string;
  actor: Actor;
  now: Date;
  today: CivilDate;
  /** In which `today` and other days of instants are told. */
  timeZone: string;
}

export interface ZoneWrite extends ZoneWork {
  /** Writes the change into the zone's audit chain; every write calls it, last. */
  record(change: AuditedChange): Promise<void>;
}

/** Reads a zone in one consistent snapshot, after the permission. */
export async function readInZone<T>(
  context: RequestContext,
  zoneId: string,
  permission: Permission,
  work: (read: ZoneWork) => Promise<T>,
): Promise<T> {
  permit(context.actor, permission, zoneId);
  return withZones(context.platform.prisma, [zoneId], (tx) => work(workIn(context, zoneId, tx)), { readOnly: true });
}

/**
 * The frame of every write inside a zone: one transaction that holds the permission check, the decision, the rows and
 * the audit row. With the caller's Idempotency-Key a repeated request gets the first answer and has no second effect.
 *
 * @param operation names the use case; with the input it tells a repeated request from another one under the same key
 */
export async function writeInZone<T>(
  context: RequestContext,
  zoneId: string,
  operation: string,
  input: unknown,
  work: (write: ZoneWrite) => Promise<T>,
): Promise<T> {
  const { actor, platform } = context;
  permitWrite(actor);
  permit(actor, 'zone.view', zoneId);
  return frameWrite(context, zoneId, operation, input, (tx, record) =>
    work({ ...workIn({ actor, platform }, zoneId, tx), record }),
  );
}

/** The same frame for what belongs to no zone (accounts, the register of zones) or to a zone being made. */
export async function frameWrite<T>(
  context: RequestContext,
  chain: string,
  operation: string,
  input: unknown,
  work: (tx: Tx, record: (change: AuditedChange) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { platform, idempotencyKey } = context;
  const requestHash = sha256(stringify([operation, input]) ?? '');
  let head: ChainHead | undefined;
  const answer = await withZones(platform.prisma, [chain], async (tx) => {
    head = undefined;
    const earlier = idempotencyKey && (await findAnswer(tx, context, chain, requestHash));
    if (earlier) return earlier.response as T;
    const result = await work(tx, async (change) => {
      head = await recordWrite(tx, chain, context, change);
    });
    if (idempotencyKey) await keepAnswer(tx, context, chain, requestHash, result);
    return result;
  });
  if (head) await platform.anchors.write(chain, head);
  return answer;
}

/** Whoever writes without an account: the system's own jobs, and the public form. */
export interface SystemAuthor {
  platform: Pick<Platform, 'prisma' | 'anchors' | 'timeZone'>;
  /** How the audit names it. */
  displayName: string;
  now: Date;
  requestId: string;
}

export interface SystemWrite extends Omit<ZoneWrite, 'actor'> {
  author: { userId: null; displayName: string; now: Date };
}

/** The frame of a write that nobody signed in makes; what it may do is for the caller to decide, for no matrix knows it. */
export async function writeAsSystem<T>(
  { platform, displayName, now, requestId }: SystemAuthor,
  zoneId: string,
  work: (write: SystemWrite) => Promise<T>,
): Promise<T> {
  const author = { userId: null, displayName, now };
  let head: ChainHead | undefined;
  const answer = await withZones(platform.prisma, [zoneId], async (tx) => {
    head = undefined;
    const record = async (change: AuditedChange) => {
      head = await recordWrite(tx, zoneId, { actor: author, requestId }, change);
    };
    const { timeZone } = platform;
    return work({ tx, zoneId, author, now, today: civilDate(now, timeZone), timeZone, record });
  });
  if (head) await platform.anchors.write(zoneId, head);
  return answer;
}

function workIn({ actor, platform }: Pick<RequestContext, 'actor' | 'platform'>, zoneId: string, tx: Tx): ZoneWork {
  const { timeZone } = platform;
  return { tx, zoneId, actor, now: actor.now, today: civilDate(actor.now, timeZone), timeZone };
}

/** The answer already given under this key. Of two requests at the same time, the second waits here for the first. */
async function findAnswer(tx: Tx, { actor, idempotencyKey }: RequestContext, zoneId: string, requestHash: string) {
  const lock = `${zoneId} ${actor.userId} ${idempotencyKey}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  const earlier = await tx.idempotencyKey.findUnique({
    where: { zoneId_userId_key: { zoneId, userId: actor.userId, key: idempotencyKey ?? '' } },
  });
  if (earlier && earlier.requestHash !== requestHash)
    throw new ProductError('conflict', { key: 'idempotencyKeyReused' });
  return earlier;
}

async function keepAnswer(
  tx: Tx,
  { actor, idempotencyKey }: RequestContext,
  zoneId: string,
  requestHash: string,
  result: unknown,
): Promise<void> {
  await tx.idempotencyKey.create({
    data: {
      zoneId,
      userId: actor.userId,
      key: idempotencyKey ?? '',
      requestHash,
      response: (result ?? null) as Prisma.InputJsonValue,
      createdAt: actor.now,
    },
  });
}
