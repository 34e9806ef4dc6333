import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findBinaries } from './embedded/binaries.ts';
import { checkClusterVersion, createCluster, SUPERUSER, superuserPassword } from './embedded/cluster.ts';
import { chooseIdentity } from './embedded/identity.ts';
import {
  becomesReady,
  disarmStalePidFile,
  launch,
  type Postmaster,
  postmasterOf,
  stopPostmaster,
} from './embedded/postmaster.ts';
import { isRunning } from './processes.ts';

/**
 * A real PostgreSQL that runs beside the server, from binaries that npm brings. Its cluster lies in
 * `<dataDir>/postgres`; it listens on 127.0.0.1 only, on a port of the system's choice, with a password.
 *
 * It outlives a Node that is killed (that is what keeps a commit safe): the next start finds it running and adopts it.
 * The caller holds the data folder's lock, so only one Node at a time gets here.
 */
export interface EmbeddedPostgres {
  /** The superuser's address of a database in the cluster. */
  url(database: string): string;
  /** True when it was running already. */
  adopted: boolean;
  pid: number;
  /** A fast shutdown: open transactions roll back, everything committed is on disk. Resolves when it has ended. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False only for tests: no fsync. */
  durable?: boolean;
}

/** @throws StartError when it cannot run here */
export async function startEmbeddedPostgres(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  // One spelling of the path: a running server is recognised by the path on its command line.
  const dataDir = realpathSync(folder);
  const cluster = path.join(dataDir, 'postgres');
  const identity = chooseIdentity(dataDir, cluster, binaries);
  const password = superuserPassword(dataDir, cluster);
  if (!existsSync(cluster)) await createCluster(dataDir, cluster, identity, binaries, password, options);
  checkClusterVersion(cluster, binaries);

  const running = postmasterOf(cluster);
  if (running && (await becomesReady(running.port, password, () => isRunning(running.pid)))) {
    return handleOf(cluster, running, password, true);
  }
  disarmStalePidFile(cluster);
  const started = await launch(dataDir, cluster, identity, binaries, password, options);
  return handleOf(cluster, started, password, false);
}

function handleOf(cluster: string, { pid, port }: Postmaster, password: string, adopted: boolean): EmbeddedPostgres {
  return {
    pid,
    adopted,
    url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopPostmaster(cluster, pid),
  };
}
