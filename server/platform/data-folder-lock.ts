import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { isRunning, ownPidScope, type PidScope, processStartTime } from './processes.ts';
import { StartError } from './start-error.ts';

/**
 * One process per data folder.
 *
 * Why not proper-lockfile: it knows the holder only by a heartbeat on the file's time, so after a kill -9 the next
 * start must wait until the beat is old, and a process that was merely stopped for a while loses its lock to a second
 * one that then writes beside it. Here the holder's pid and start time decide, at once and without guessing; the
 * heartbeat only serves where pids say nothing (another container or machine on the same folder).
 *
 * How: the lock is the file `lock.<n>` with the highest n. It is made complete under another name and then linked, so
 * it is never seen half-written, and of two that want the same number exactly one gets it. Numbers only grow: a
 * released or dead lock is never removed before its successor exists, so a slow starter cannot take a number anew.
 */
export interface DataFolderLock {
  release(): void;
}

export interface LockOptions {
  /** What the holder is, for the message to the one who comes second. */
  purpose: string;
  /** How long to wait for a holder that is just about to end, as in a restart. */
  patienceMs?: number;
  /** How long to watch the heartbeat of a holder whose pid cannot be looked up from here. */
  watchMs?: number;
}

const holderSchema = z.object({
  pid: z.number().int(),
  startTime: z.string().optional(),
  scope: z.object({ host: z.string(), boot: z.string(), namespace: z.string() }),
  purpose: z.string(),
  since: z.string(),
  released: z.boolean(),
});

export type LockHolder = z.infer<typeof holderSchema>;

const LOCK_NAME = /^lock\.(\d+)$/;
const HEARTBEAT_MS = 3_000;
const DEFAULT_WATCH_MS = 10_000;
const DEFAULT_PATIENCE_MS = 3_000;
const POLL_MS = 100;

/**
 * Takes the lock of an existing folder.
 * @throws StartError when a living process holds it
 */
export async function lockDataFolder(folder: string, options: LockOptions): Promise<DataFolderLock> {
  const deadline = Date.now() + (options.patienceMs ?? DEFAULT_PATIENCE_MS);
  for (;;) {
    const number = highestNumber(folder);
    const holder = readHolder(folder, number);
    if (!holder || !(await isHeld(folder, number, holder, options.watchMs ?? DEFAULT_WATCH_MS))) {
      const own = takeNumber(folder, number + 1, options.purpose);
      if (own) return own;
      continue;
    }
    if (Date.now() >= deadline) throw new StartError(describeHolder(folder, holder));
    await sleep(POLL_MS);
  }
}

/** Who holds the folder now; undefined when nobody does. */
export async function dataFolderHolder(folder: string): Promise<LockHolder | undefined> {
  const number = highestNumber(folder);
  const holder = readHolder(folder, number);
  return holder && (await isHeld(folder, number, holder, DEFAULT_WATCH_MS)) ? holder : undefined;
}

function describeHolder(folder: string, holder: LockHolder): string {
  const where = holder.scope.host === ownPidScope().host ? '' : ` on ${holder.scope.host}`;
  return (
    `the data folder ${folder} is in use by ${holder.purpose}, process ${holder.pid}${where}, since ${holder.since}; ` +
    'stop it first, or set DATA_DIR to another folder'
  );
}

function highestNumber(folder: string): number {
  return Math.max(0, ...lockNumbers(folder));
}

function lockNumbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => LOCK_NAME.exec(name)?.[1] ?? [])
    .map(Number);
}

const lockPath = (folder: string, number: number) => path.join(folder, `lock.${number}`);

/**
 * A lock that is gone or makes no sense is held by nobody: a holder links it complete, and only a successor removes
 * it. One that may not be read is another user's, and stops us.
 */
function readHolder(folder: string, number: number): LockHolder | undefined {
  const file = lockPath(folder, number);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function isHeld(folder: string, number: number, holder: LockHolder, watchMs: number): Promise<boolean> {
  if (holder.released) return false;
  const here = ownPidScope();
  if (sameScope(holder.scope, here)) {
    return isRunning(holder.pid) && processStartTime(holder.pid) === holder.startTime;
  }
  const rebooted = holder.scope.host === here.host && holder.scope.boot !== here.boot;
  return !rebooted && (await heartBeats(lockPath(folder, number), watchMs));
}

function sameScope(one: PidScope, other: PidScope): boolean {
  return one.host === other.host && one.boot === other.boot && one.namespace === other.namespace;
}

/** Watches for a change rather than comparing with the clock: two machines' clocks need not agree. */
async function heartBeats(file: string, watchMs: number): Promise<boolean> {
  const first = modified(file);
  for (const end = Date.now() + watchMs; Date.now() < end; await sleep(POLL_MS)) {
    if (modified(file) !== first) return true;
  }
  return false;
}

function modified(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function takeNumber(folder: string, number: number, purpose: string): DataFolderLock | undefined {
  const self: LockHolder = {
    pid: process.pid,
    startTime: processStartTime(process.pid),
    scope: ownPidScope(),
    purpose,
    since: new Date().toISOString(),
    released: false,
  };
  const file = lockPath(folder, number);
  if (!linkComplete(folder, file, self)) return undefined;
  // Someone may have gone on to a higher number between our look and our link: then that one is the lock.
  if (highestNumber(folder) !== number) {
    rmSync(file, { force: true });
    return undefined;
  }
  for (const older of lockNumbers(folder)) {
    if (older < number) rmSync(lockPath(folder, older), { force: true });
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      writeFileSync(file, JSON.stringify({ ...self, released: true } satisfies LockHolder));
    },
  };
}

/** False when the name is taken. */
function linkComplete(folder: string, file: string, holder: LockHolder): boolean {
  const draft = path.join(folder, `.lock-${randomUUID()}`);
  // Readable: whoever comes second, even as another user, is to learn who holds it.
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644, flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder was removed under us; the database will say so with more effect.
  }
}
