import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { z } from 'zod';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { ProductError } from './errors.ts';

/** One transaction, bound to the zones it may see. Stores take it; nobody opens another. */
export type Tx = Prisma.TransactionClient;

/** The chain and keys of what belongs to no zone (accounts, the register of zones). No zone may have this id. */
export const PLATFORM = 'platform';

const ZONE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const USER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Database {
  prisma: PrismaClient;
  /** The pool below it, for what is asked outside any zone (is the database there?). */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens the application's pool. `appUrl` signs in as the role that row-level security binds. */
export function openDatabase(appUrl: string, poolSize = 10): Database {
  // adapter-pg drops the offset of timestamptz: the session must speak UTC.
  const pool = new pg.Pool({ connectionString: appUrl, max: poolSize, options: '-c TimeZone=UTC' });
  pool.on('error', () => {
    // An idle connection broke (server restart): the pool drops it, the next query opens another.
  });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameStatement() }),
    transactionOptions: { maxWait: 5_000, timeout: 30_000 },
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/** Prepared statements: one name for each SQL text, bounded so that odd texts can't fill the server's memory. */
function nameStatement() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= 1_000) return '';
    const name = `q${names.size}`;
    names.set(sql, name);
    return name;
  };
}

interface TransactionOptions {
  /** Pages read from one consistent snapshot; writes run read committed and lock what they decide on. */
  readOnly?: boolean;
  /** How long the whole transaction may take. */
  timeoutMs?: number;
}

/**
 * The one way to the data of zones. Opens one transaction that row-level security binds to `zoneIds`; everything the
 * work does is kept or dropped together. Serialization failures and deadlocks run the work again, so it must not
 * have effects outside the transaction.
 *
 * SET LOCAL, not set_config(): only SET LOCAL reaches the workers of a Citus cluster
 * (docs/decisions/0002-tenancy.md). SET takes no parameters, so the ids are checked and become a literal.
 */
export function withZones<T>(
  prisma: PrismaClient,
  zoneIds: readonly string[],
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (!zoneIds.every((id) => ZONE_ID.test(id))) throw new ProductError('notFound', { key: 'zoneNotFound' });
  return transaction(prisma, `SET LOCAL app.zone_ids = '${zoneIds.join(',')}'`, work, options);
}

/** A person's own memberships, before any zone is chosen. */
export function withOwnMemberships<T>(prisma: PrismaClient, userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!USER_ID.test(userId)) throw new ProductError('notSignedIn');
  return transaction(prisma, `SET LOCAL app.user_id = '${userId}'`, work, { readOnly: true });
}

/** All zones of the installation, in the order of their ids; for the system's own work, which no actor limits. */
export const allZoneIds = async (prisma: PrismaClient): Promise<string[]> =>
  (await prisma.zone.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);

const RETRIES = 3;

async function transaction<T>(
  prisma: PrismaClient,
  context: string,
  work: (tx: Tx) => Promise<T>,
  { readOnly = false, timeoutMs }: TransactionOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(
        async (tx) => {
          await tx.$executeRawUnsafe(context);
          return work(tx);
        },
        { ...(readOnly && { isolationLevel: 'RepeatableRead' }), ...(timeoutMs && { timeout: timeoutMs }) },
      );
    } catch (error) {
      if (!isRetryable(error)) throw asUnavailable(error);
      if (attempt > RETRIES) throw new ProductError('unavailable', { key: 'busy' }, { cause: error });
      await sleep(20 * attempt + Math.random() * 30);
    }
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** P2034: write conflict or deadlock. Of a raw query (a lock) the same comes as P2010, with the driver's word inside. */
const isRetryable = (error: unknown) =>
  hasCode(error, 'P2034') || (hasCode(error, 'P2010') && rawConflict.safeParse(error).success);

const rawConflict = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ kind: z.literal('TransactionWriteConflict') }) }),
  }),
});

/** P2024, P2028: no connection in time. The caller may come back. */
const asUnavailable = (error: unknown) =>
  hasCode(error, 'P2024') || hasCode(error, 'P2028')
    ? new ProductError('unavailable', { key: 'busy' }, { cause: error })
    : error;

/** P2002: a unique key says that it is there already. */
export const isUniqueViolation = (error: unknown) => hasCode(error, 'P2002');

/** A typed raw query: the rows are what the schema says, or the query is wrong. */
export async function rows<S extends z.ZodType>(tx: Tx, schema: S, sql: Prisma.Sql): Promise<z.infer<S>[]> {
  const found = await tx.$queryRaw<unknown[]>(sql);
  return found.map((row) => schema.parse(row));
}
