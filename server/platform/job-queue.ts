import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, runMigrations } from 'graphile-worker';
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
  let runner: Runner | null = await startRunner(ownerUrl, jobs, log);
  const watched = watch();

  async function watch(): Promise<void> {
    while (!closing.signal.aborted) {
      await runner?.promise.catch((error) => log.warn(`the job queue stopped: ${oneLine(error)}`));
      runner = null;
      await sleep(RESTART_MS, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      runner = await startRunner(ownerUrl, jobs, log).catch((error) => {
        log.warn(`the job queue did not start: ${oneLine(error)}`);
        return null;
      });
    }
  }

  return {
    async close() {
      closing.abort();
      // It may have stopped by itself just now.
      await runner?.stop().catch(() => undefined);
      await watched;
      await runner?.stop().catch(() => undefined);
    },
  };
}

const RESTART_MS = 10_000;
const POLL_MS = 30_000;
/** One that works, one that listens, one that looks at the timetable, one to spare. */
const POOL_SIZE = 4;

async function startRunner(ownerUrl: string, jobs: readonly Job[], log: JobLog): Promise<Runner> {
  const options: RunnerOptions = {
    connectionString: ownerUrl,
    maxPoolSize: POOL_SIZE,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: POLL_MS,
    logger: loggerTo(log),
    taskList: Object.fromEntries(jobs.map(({ name, work }) => [name, () => work()])),
    parsedCronItems: parseCronItems(
      jobs.map(({ name, schedule }) => ({ task: name, match: schedule, identifier: name })),
    ),
  };
  const runner = await run(options);
  try {
    for (const { name } of jobs) await runner.addJob(name, {}, { jobKey: `${name} at start` });
    return runner;
  } catch (error) {
    await runner.stop();
    throw error;
  }
}

const LOUD: readonly string[] = ['error', 'warning'];

/** What went wrong, in one line each: the queue would write to the terminal, and the stack of every attempt. */
const loggerTo = (log: JobLog) =>
  new Logger(() => (level, message) => {
    if (LOUD.includes(level)) log.warn(`job queue: ${message.split('\n', 1)[0]}`);
  });
