import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Log } from './log.ts';
import { oneLine } from './start-error.ts';
import type { Tx } from './tenant.ts';

/** Work that outlives requests and processes: queued in the database, taken up by any instance, tried again after a crash. */
export interface Job {
  name: string;
  /** Runs at least once, possibly late or twice: it looks at what is due, not at what it was told. */
  work(): Promise<void>;
  /** When it comes by itself, as a crontab line in UTC. */
  schedule: string;
}

type JobLog = Pick<Log, 'warn'>;

/** The queue's own tables; needs the owner, and may run at every start. */
export const migrateQueue = (ownerUrl: string): Promise<void> =>
  runMigrations({ connectionString: ownerUrl, logger: loggerTo({ warn: () => undefined }) });

/**
 * Asks for a job within the transaction of what needs it: both are kept or neither.
 * @param key of two requests with the same key that have not run yet, the later one holds
 */
export async function enqueueJob(tx: Tx, name: string, { key, runAt }: { key: string; runAt: Date }): Promise<void> {
  await tx.$executeRaw`SELECT enqueue_job(${name}, '{}'::json, ${key}, ${runAt})`;
}

/**
 * Works off the queue until closed. Each job also runs once at the start: what came due while nobody ran is made up for,
 * also where a killed process still holds a job of its own. A queue that gives up (the database was away) begins anew.
 */
export async function startJobs(
  ownerUrl: string,
  jobs: readonly Job[],
  log: JobLog,
): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController();
  let queue: Queue | null = await openQueue(ownerUrl, jobs, log);
  const watched = watch();

  async function watch(): Promise<void> {
    while (!closing.signal.aborted) {
      await queue?.ended.catch((error) => log.warn(`the job queue stopped: ${oneLine(error)}`));
      await queue?.close();
      queue = null;
      await sleep(RESTART_MS, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      queue = await openQueue(ownerUrl, jobs, log).catch((error) => {
        log.warn(`the job queue did not start: ${oneLine(error)}`);
        return null;
      });
    }
  }

  return {
    async close() {
      closing.abort();
      await queue?.close();
      await watched;
      // One that began anew just now.
      await queue?.close();
    },
  };
}

const RESTART_MS = 10_000;
const POLL_MS = 30_000;
/** One that works, one that listens, one that looks at the timetable, one to spare. */
const POOL_SIZE = 4;

interface Queue {
  /** Settles when it stops, by itself or closed. */
  ended: Promise<void>;
  /** Waits for the job that runs; no connection is left afterwards. May be called again. */
  close(): Promise<void>;
}

async function openQueue(ownerUrl: string, jobs: readonly Job[], log: JobLog): Promise<Queue> {
  const pool = ownersPool(ownerUrl);
  const options: RunnerOptions = {
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: POLL_MS,
    logger: loggerTo(log),
    taskList: Object.fromEntries(jobs.map(({ name, work }) => [name, () => work()])),
    parsedCronItems: parseCronItems(
      jobs.map(({ name, schedule }) => ({ task: name, match: schedule, identifier: name })),
    ),
  };
  let runner: Runner | null = null;
  const close = async () => {
    // It may have stopped by itself just now.
    await runner?.stop().catch(() => undefined);
    if (!pool.ending) await pool.end();
  };
  try {
    runner = await run(options);
    for (const { name } of jobs) await runner.addJob(name, {}, { jobKey: `${name} at start` });
    return { ended: runner.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Its connections may break at any moment (the database stops): the queue ends and begins anew, nothing else does. */
function ownersPool(ownerUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: POOL_SIZE });
  const ignore = () => undefined;
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  return pool;
}

const LOUD: readonly string[] = ['error', 'warning'];

/** What went wrong, in one line each: the queue would write to the terminal, and the stack of every attempt. */
const loggerTo = (log: JobLog) =>
  new Logger(() => (level, message) => {
    if (LOUD.includes(level)) log.warn(`job queue: ${message.split('\n', 1)[0]}`);
  });
