import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrateQueue } from './job-queue.ts';
import type { Log } from './log.ts';
import { MIGRATIONS_FOLDER, migrate, withMigrationLock } from './migrations.ts';
import { oneLine, StartError } from './start-error.ts';

/** The role the server works as: bound by the row-level policies. Migrations grant to it by this name. */
export const APP_ROLE = 'qualizone_app';
const DATABASE = 'qualizone';
const OLDEST_SERVER = 15;

export interface PreparedDatabase {
  /** Migrates and makes backups; in the embedded cluster it is the superuser. */
  ownerUrl: string;
  /** Everything else. */
  appUrl: string;
  /** Stops the embedded PostgreSQL; does nothing to one that was given. */
  stop(): Promise<void>;
}

type DatabaseSettings = Pick<Config, 'dataDir' | 'databaseUrl' | 'appDatabaseUrl'>;

/**
 * A migrated database with its app role, embedded or given.
 * @throws StartError in one line when that cannot be had
 */
export async function prepareDatabase(config: DatabaseSettings, log: Log): Promise<PreparedDatabase> {
  if (config.databaseUrl !== undefined) {
    return { ...(await prepareOwned(config.databaseUrl, config.appDatabaseUrl, log)), stop: async () => undefined };
  }
  const embedded = await startEmbeddedPostgres(config.dataDir);
  if (embedded.adopted) log.info(`found the embedded PostgreSQL running (process ${embedded.pid})`);
  try {
    await ensureDatabase(embedded.url('postgres'), DATABASE);
    return { ...(await prepareOwned(embedded.url(DATABASE), undefined, log)), stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Role and migrations of one existing database; `givenAppUrl` undefined means to set the role up. */
export async function prepareOwned(ownerUrl: string, givenAppUrl: string | undefined, log?: Log) {
  await checkServer(ownerUrl);
  const appUrl = givenAppUrl ?? (await ensureAppRole(ownerUrl));
  if (givenAppUrl !== undefined) await checkAppRole(givenAppUrl);
  const applied = await migrate(ownerUrl, MIGRATIONS_FOLDER, log);
  // The app role asks /readyz's question itself: are all migrations in?
  if (applied.length > 0) {
    await withClient(ownerUrl, (db) => db.query(`GRANT SELECT ON _prisma_migrations TO ${APP_ROLE}`));
  }
  await migrateQueue(ownerUrl);
  if (applied.length > 0) log?.info(`applied ${applied.length} migration${applied.length === 1 ? '' : 's'}`);
  return { ownerUrl, appUrl };
}

/** Creates a database in a cluster where it may be missing. */
export async function ensureDatabase(clusterUrl: string, name: string): Promise<void> {
  await withClient(clusterUrl, async (db) => {
    const { rowCount } = await db.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await db.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

async function checkServer(ownerUrl: string): Promise<void> {
  const version = await withClient(ownerUrl, async (db) => {
    const { rows } = await db.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::integer / 10000 AS version`,
    );
    return rows[0]?.version ?? 0;
  });
  if (version < OLDEST_SERVER) {
    throw new StartError(`DATABASE_URL leads to PostgreSQL ${version}; ${OLDEST_SERVER} or newer is needed`);
  }
}

// --- the app role -----------------------------------------------------------------------------------------------

/**
 * The app role's password follows from the owner's, so that any number of instances agree on it without another
 * secret to hand around; whoever knows the owner's password rules the database anyway.
 */
export function appUrlFor(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const ownerPassword = decodeURIComponent(url.password);
  if (ownerPassword === '') {
    throw new StartError('DATABASE_URL holds no password to derive the app role from; set APP_DATABASE_URL too');
  }
  url.username = APP_ROLE;
  url.password = createHmac('sha256', ownerPassword).update(`${APP_ROLE} of qualizone`).digest('base64url');
  return url.href;
}

const INSUFFICIENT_PRIVILEGE = '42501';

async function ensureAppRole(ownerUrl: string): Promise<string> {
  const appUrl = appUrlFor(ownerUrl);
  if (await canConnect(appUrl)) {
    await checkAppRole(appUrl);
    return appUrl;
  }
  try {
    // Under the lock: two instances that alter one role at the same time would hit each other.
    await withMigrationLock(ownerUrl, async (db) => {
      const { rowCount } = await db.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
      const statement = rowCount === 0 ? 'CREATE' : 'ALTER';
      const password = pg.escapeLiteral(decodeURIComponent(new URL(appUrl).password));
      const rights = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';
      // Only a superuser may even repeat NOSUPERUSER and the like for an existing role; checkAppRole looks instead.
      await db.query(`${statement} ROLE ${APP_ROLE} ${rowCount === 0 ? rights : 'LOGIN'} PASSWORD ${password}`);
      const database = pg.escapeIdentifier(db.database ?? DATABASE);
      await db.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
      await db.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
    });
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE) {
      throw new StartError(
        `the user of DATABASE_URL may not set up the role ${APP_ROLE} (${oneLine(error)}); ` +
          'give it CREATEROLE, or create the role yourself and set APP_DATABASE_URL',
      );
    }
    throw error;
  }
  await checkAppRole(appUrl);
  return appUrl;
}

interface RoleFacts {
  name: string;
  superuser: boolean;
  bypassesPolicies: boolean;
  ownsTables: boolean;
  hasGrants: boolean;
}

/** Row-level security is only a wall if the role can neither step around it nor take it down. */
async function checkAppRole(appUrl: string): Promise<void> {
  const facts = await withClient(appUrl, async (db) => {
    const { rows } = await db.query<RoleFacts>(
      `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS "bypassesPolicies",
              EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid AND relkind IN ('r', 'p')
                        AND relnamespace = 'public'::regnamespace) AS "ownsTables",
              EXISTS (SELECT FROM pg_roles app WHERE app.rolname = $1 AND pg_has_role(app.oid, 'USAGE')) AS "hasGrants"
       FROM pg_roles WHERE rolname = current_user`,
      [APP_ROLE],
    );
    return rows[0];
  });
  const fault = facts === undefined ? 'is unknown' : faultOf(facts);
  if (fault) throw new StartError(`the app's database role ${facts?.name ?? ''} ${fault}`);
}

function faultOf(facts: RoleFacts): string | undefined {
  if (facts.superuser) return 'is a superuser, so zones would not be kept apart; use an ordinary role';
  if (facts.bypassesPolicies) return 'has BYPASSRLS, so zones would not be kept apart; take it away';
  if (facts.ownsTables) return 'owns tables, so zones would not be kept apart; let the user of DATABASE_URL own them';
  if (!facts.hasGrants) return `is neither ${APP_ROLE} nor a member of it, so it may read nothing`;
  return undefined;
}

// --- connections ------------------------------------------------------------------------------------------------

async function canConnect(url: string): Promise<boolean> {
  try {
    await withClient(url, async () => undefined);
    return true;
  } catch {
    return false;
  }
}

async function withClient<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  db.on('error', () => undefined); // a lost connection also rejects the running query
  try {
    await db.connect();
  } catch (error) {
    throw new StartError(`cannot connect to the database at ${withoutPassword(url)}: ${oneLine(error)}`);
  }
  try {
    return await work(db);
  } finally {
    await db.end().catch(() => undefined);
  }
}

function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username}@${host}${pathname}`;
}
