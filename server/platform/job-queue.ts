import { parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Log } from './log.ts';
import type { Tx } from './tenant.ts';

/** Work that outlives requests and processes: queued in the database, taken up by any instance, tried again after a crash. */
export interface Job {
  name: string;
  /** Runs at least once, possibly late or twice: it looks at what is due, not at what it was told. */
  work(): Promise<void>;
  /** When it comes by itself, as a crontab line in UTC. */
  schedule: string;
}

/** The queue's own tables; needs the owner, and may run at every start. */
export const migrateQueue = (ownerUrl: string): Promise<void> => runMigrations({ connectionString: ownerUrl });

/**
 * Asks for a job within the transaction of what needs it: both are kept or neither.
 * @param key of two requests with the same key that have not run yet, the later one holds
 */
export async function enqueueJob(tx: Tx, name: string, { key, runAt }: { key: string; runAt: Date }): Promise<void> {
  await tx.$executeRaw`SELECT enqueue_job(${name}, '{}'::json, ${key}, ${runAt})`;
}

/** Works off the queue until closed. Each job also runs once at the start: what came due while nobody ran is made up for. */
export async function startJobs(
  ownerUrl: string,
  jobs: readonly Job[],
  log: Pick<Log, 'info' | 'warn'>,
): Promise<{ close(): Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(jobs.map(({ name, work }) => [name, () => work()]));
  const runner: Runner = await run({
    connectionString: ownerUrl,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 30_000,
    taskList,
    parsedCronItems: parseCronItems(
      jobs.map(({ name, schedule }) => ({ task: name, match: schedule, identifier: name })),
    ),
  });
  runner.events.on('job:error', ({ job, error }) =>
    log.warn(`job ${job.task_identifier} failed, to be tried again: ${String(error)}`),
  );
  for (const { name } of jobs) await runner.addJob(name, {}, { jobKey: `${name} at start` });
  return { close: () => runner.stop() };
}
