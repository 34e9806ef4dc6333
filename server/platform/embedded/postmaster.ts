import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { commandLine, isRunning } from '../processes.ts';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import { SUPERUSER } from './cluster.ts';
import { commandAs, type Identity } from './identity.ts';
import { postgresEnvironment } from './postgres-environment.ts';

/** Long, because a server that replays its log after a crash refuses connections until it is done. */
const START_TIMEOUT_MS = 600_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 25;
/** Above the highest pid Linux allows, so no process ever has it. */
const NO_SUCH_PID = 4_194_305;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // No durability is given up here: fsync stays on. These only keep a small disk from filling with log segments.
  max_wal_size: '512MB',
  min_wal_size: '80MB',
} as const;

const TEST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** A server that runs. */
export interface Postmaster {
  pid: number;
  port: number;
}

const PID_FILE_PORT_LINE = 3;

/** The server that really runs on this cluster, told apart from a dead one whose pid another program got. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  const lines = pidFileLines(cluster);
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[PID_FILE_PORT_LINE]);
  if (!Number.isInteger(pid) || pid <= 0 || !port || !isRunning(pid)) return undefined;
  const words = commandLine(pid);
  return words === undefined || isPostmasterOf(words, cluster) ? { pid, port } : undefined;
}

function isPostmasterOf(words: readonly string[], cluster: string): boolean {
  return /^postgres(\.exe)?$/.test(path.basename(words[0] ?? '')) && words.includes(cluster);
}

function pidFileLines(cluster: string): string[] | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined;
}

/**
 * PostgreSQL refuses to start while the pid in its old pid file belongs to any living process, which after a reboot or
 * in a restarted container is often a stranger (and a zombie counts as living). We know that it is not the server, so
 * write a pid that cannot exist. The file is not removed: its last line lets PostgreSQL find orphaned workers that
 * still use the shared memory.
 */
export function disarmStalePidFile(cluster: string): void {
  const lines = pidFileLines(cluster);
  if (!lines || !isRunning(Number(lines[0]))) return;
  writeFileSync(path.join(cluster, 'postmaster.pid'), [NO_SUCH_PID, ...lines.slice(1)].join('\n'));
}

const LAUNCH_ATTEMPTS = 10;
const LAUNCH_PAUSE_MS = 500;

/** Several attempts: the workers of a killed server need a moment to notice, and a free port may be taken meanwhile. */
export async function launch(
  dataDir: string,
  cluster: string,
  identity: Identity,
  binaries: Binaries,
  password: string,
  { durable = true }: { durable?: boolean },
): Promise<Postmaster> {
  const logFile = path.join(dataDir, 'postgres.log');
  const settings = { ...SETTINGS, ...(durable ? {} : TEST_SETTINGS) };
  for (let attempt = 1; attempt <= LAUNCH_ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { file, args, ids } = commandAs(identity, binaries.postgres, ['-D', cluster, '-p', String(port), ...pairs]);
    const log = openSync(logFile, 'a', 0o600);
    // Detached: Ctrl-C in a terminal signals the whole group, and the database must end after the server, not with it.
    const child = spawn(file, args, {
      ...ids,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.unref();
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
    let alive = true;
    void ended.then(() => {
      alive = false;
    });
    if (await becomesReady(port, password, () => alive)) {
      const postmaster = postmasterOf(cluster);
      if (postmaster) return postmaster;
    }
    await sleep(LAUNCH_PAUSE_MS);
  }
  throw new StartError(`the embedded PostgreSQL did not start: ${lastLogLine(logFile)} (${logFile})`);
}

function lastLogLine(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  return lines.findLast((line) => /(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1) ?? 'no message';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Waits until it takes connections. False when the server ended instead. */
export async function becomesReady(port: number, password: string, alive: () => boolean): Promise<boolean> {
  for (const end = Date.now() + START_TIMEOUT_MS; alive(); await sleep(POLL_MS)) {
    if (Date.now() > end) throw new StartError('the embedded PostgreSQL runs but does not get ready; see postgres.log');
    const answer = await probe(port, password);
    if (answer === 'ready') return true;
    if (answer === 'wrong password') {
      throw new StartError('the embedded PostgreSQL refuses the password in postgres-password of the data folder');
    }
  }
  return false;
}

const INVALID_PASSWORD = '28P01';

async function probe(port: number, password: string): Promise<'ready' | 'not yet' | 'wrong password'> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === INVALID_PASSWORD ? 'wrong password' : 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A fast shutdown; resolves when it has ended. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  const stillRuns = () => postmasterOf(cluster)?.pid === pid;
  if (!stillRuns()) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + STOP_TIMEOUT_MS; Date.now() < end; await sleep(POLL_MS)) {
    if (!stillRuns()) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop within ${STOP_TIMEOUT_MS / 1000} seconds`);
}
