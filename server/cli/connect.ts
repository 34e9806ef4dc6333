import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../platform/config.ts';
import { makeDataFolder, readRuntimeFile } from '../platform/data-folder.ts';
import { dataFolderHolder, type LockHolder, lockDataFolder } from '../platform/data-folder-lock.ts';
import { prepareDatabase } from '../platform/prepare-database.ts';
import { StartError } from '../platform/start-error.ts';

export interface Installation {
  ownerUrl: string;
  appUrl: string;
  /** True when a server works on the same embedded database at this moment. */
  serverRuns: boolean;
}

const SERVER_START_MS = 120_000;
const POLL_MS = 200;
const INTERRUPTED = 130;

const log = {
  info: () => undefined,
  warn: (message: string) => process.stderr.write(`${message}\n`),
};

/**
 * Runs a command on this installation's database: the one of the running server if there is one, else the embedded
 * database is started for as long as the command takes.
 */
export async function withInstallation<T>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) {
    const { ownerUrl, appUrl } = await prepareDatabase(config, log);
    return work({ ownerUrl, appUrl, serverRuns: false });
  }
  makeDataFolder(config.dataDir);
  const holder = await dataFolderHolder(config.dataDir);
  return holder ? work(await runningServer(config.dataDir, holder)) : withOwnDatabase(config, work);
}

/** A server that is just starting writes down how to reach its database when it is ready. */
async function runningServer(dataDir: string, holder: LockHolder): Promise<Installation> {
  for (const end = Date.now() + SERVER_START_MS; Date.now() < end; await sleep(POLL_MS)) {
    const runtime = readRuntimeFile(dataDir);
    if (runtime?.pid === holder.pid) {
      return { ownerUrl: runtime.ownerUrl, appUrl: runtime.appUrl, serverRuns: true };
    }
    if ((await dataFolderHolder(dataDir))?.pid !== holder.pid) break;
  }
  throw new StartError(
    `${holder.purpose} (process ${holder.pid}) uses the data folder ${dataDir}; try again when it has ended`,
  );
}

async function withOwnDatabase<T>(config: Config, work: (installation: Installation) => Promise<T>): Promise<T> {
  const lock = await lockDataFolder(config.dataDir, { purpose: 'a command' });
  let stopDatabase = (): Promise<void> => Promise.resolve();
  const close = async () => {
    await stopDatabase();
    lock.release();
  };
  const interrupt = () => void close().finally(() => process.exit(INTERRUPTED));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const { ownerUrl, appUrl, stop } = await prepareDatabase(config, log);
    stopDatabase = stop;
    return await work({ ownerUrl, appUrl, serverRuns: false });
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await close();
  }
}
