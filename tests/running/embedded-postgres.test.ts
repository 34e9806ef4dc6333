import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isRunning } from '../../server/platform/processes.ts';

const HOLDER = new URL('./hold-database.ts', import.meta.url).pathname;
const isRoot = process.getuid?.() === 0;

/** A data folder that was used once and left in order; most tests begin with a copy of it, which is quicker. */
let usedFolder: string;
let above: string;
let folder: string;
let children: ChildProcess[] = [];

beforeAll(async () => {
  usedFolder = mkdtempSync(path.join(tmpdir(), 'qualizone-used-'));
  chmodSync(usedFolder, 0o755);
  folder = path.join(usedFolder, 'data');
  await end((await start()).child);
});
afterAll(() => rmSync(usedFolder, { recursive: true, force: true }));

beforeEach(() => {
  above = mkdtempSync(path.join(tmpdir(), 'qualizone-running-'));
  chmodSync(above, 0o755);
  folder = path.join(above, 'data');
});

const useFolder = () => execFileSync('cp', ['-a', path.join(usedFolder, 'data'), folder]);

afterEach(async () => {
  const living = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  children = [];
  await Promise.all(living.map((child) => end(child)));
  rmSync(above, { recursive: true, force: true });
});

function spawnHolder(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

const readySchema = z.object({ url: z.string(), adopted: z.boolean(), pid: z.number() });

/** Starts the stand-in and waits until its database answers. */
async function start() {
  const child = spawnHolder();
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(String(text)));
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${complaint}`)));
  });
  return { child, ...readySchema.parse(JSON.parse(line)) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal);
  await once(child, 'exit');
}

async function untilDead(pid: number) {
  for (let i = 0; isRunning(pid) && i < 200; i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const write = (url: string) => query(url, `CREATE TABLE kept AS SELECT 'still here' AS word`);
const read = (url: string) => query(url, 'SELECT word FROM kept');

describe('the embedded PostgreSQL', () => {
  it('outlives a Node that is killed, and the next start adopts it with all data', async () => {
    useFolder();
    const first = await start();
    await write(first.url);
    await end(first.child, 'SIGKILL');
    expect(isRunning(first.pid)).toBe(true);
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid });
    expect(await read(second.url)).toEqual(['still here']);
  });

  it('comes back with all data after Node and PostgreSQL were both killed', async () => {
    useFolder();
    const first = await start();
    await write(first.url);
    await end(first.child, 'SIGKILL');
    process.kill(first.pid, 'SIGKILL');
    await untilDead(first.pid);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await read(second.url)).toEqual(['still here']);
  });

  it('starts although its old pid now belongs to another program', async () => {
    useFolder();
    const first = await start();
    await write(first.url);
    const pidFile = path.join(folder, 'postgres', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8').split('\n');
    await end(first.child);
    writeFileSync(pidFile, [process.pid, ...left.slice(1)].join('\n'));
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await read(second.url)).toEqual(['still here']);
  });

  it('ends in order with the server that started it, and keeps its data', async () => {
    useFolder();
    const first = await start();
    await write(first.url);
    await end(first.child);
    expect(first.child.exitCode).toBe(0);
    expect(isRunning(first.pid)).toBe(false);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await read(second.url)).toEqual(['still here']);
  });

  it('is not given to a second start on the same folder, which says in one line who has it', async () => {
    useFolder();
    const first = await start();
    const second = spawnHolder();
    let complaint = '';
    second.stderr?.on('data', (text) => {
      complaint += text;
    });
    const [code] = await once(second, 'close');
    expect(code).toBe(1);
    expect(complaint).toMatch(
      new RegExp(`^the data folder .* is in use by the stand-in, process ${first.child.pid}, .*\n$`),
    );
    expect(await query(first.url, 'SELECT 1')).toEqual([1]);
  });

  it('makes a new cluster when the very first start was killed half-way', async () => {
    mkdirSync(path.join(folder, 'postgres.new', 'cluster'), { recursive: true });
    if (isRoot) chmodSync(folder, 0o711);
    writeFileSync(path.join(folder, 'postgres.new', 'cluster', 'PG_VERSION'), '18\n');
    expect(await query((await start()).url, 'SELECT 1')).toEqual([1]);
    expect(statSync(path.join(folder, 'postgres-password')).mode & 0o777).toBe(0o600);
  });

  it.runIf(isRoot && mayMakeNamespaces())('runs for root below a folder that nobody else may enter', async () => {
    chmodSync(above, 0o700);
    const first = await start();
    await write(first.url);
    expect(statSync(path.join(folder, 'postgres', 'PG_VERSION')).uid).toBe(0);
    await end(first.child, 'SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid });
    await end(second.child);
    // The folder is opened later: the files still belong to root, so it must still run the same way.
    chmodSync(above, 0o755);
    expect(await read((await start()).url)).toEqual(['still here']);
  });
});

function mayMakeNamespaces(): boolean {
  try {
    execFileSync('unshare', ['--user', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
