import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../bin/ensure-built.mjs';
import { readRuntimeFile } from '../../server/platform/data-folder.ts';
import { dataFolderHolder } from '../../server/platform/data-folder-lock.ts';
import { isRunning } from '../../server/platform/processes.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';

// The built program behind its launcher, as people start it; without demonstration data, which takes seconds.
const LAUNCH = `import('./bin/launch.mjs').then(({ launch }) => launch(['build/app/main.js']))`;

let above: string;
let folder: string;
let port: number;
const children: ChildProcess[] = [];

beforeAll(async () => {
  above = mkdtempSync(path.join(tmpdir(), 'qualizone-server-'));
  chmodSync(above, 0o755);
  folder = path.join(above, 'data');
  port = await freePort();
  await ensureBuilt();
  await stop((await start()).child);
}, 180_000);
afterAll(() => rmSync(above, { recursive: true, force: true }));
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await stop(child);
});

function launch(settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--eval', LAUNCH], {
    cwd: PROJECT_FOLDER,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      PORT: String(port),
      DEMO: '0',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (text) => {
    said.out += text;
  });
  child.stderr?.on('data', (text) => {
    said.err += text;
  });
  return { child, said };
}

async function start(settings: Record<string, string> = {}) {
  const { child, said } = launch(settings);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => /^ready /m.test(said.out) && resolve());
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${said.err}`)));
  });
  return { child, said };
}

async function refusedStart(settings: Record<string, string>) {
  const { child, said } = launch(settings);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal);
  await once(child, 'exit');
}

const get = async (where: string) => (await fetch(`http://127.0.0.1:${port}${where}`)).status;
const isFree = async () => {
  try {
    await get('/healthz');
    return false;
  } catch {
    return true;
  }
};

async function until(condition: () => Promise<boolean> | boolean) {
  for (let i = 0; i < 200; i += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('did not come about');
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: readRuntimeFile(folder)?.ownerUrl });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

describe('the server', () => {
  it('says that it is ready once it answers, on a line of its own, and ends in order when asked', async () => {
    const { child, said } = await start();
    expect(said.out).toBe(`ready http://127.0.0.1:${port}\n`);
    expect(await get('/healthz')).toBe(200);
    expect(await get('/readyz')).toBe(200);
    await stop(child);
    expect({ code: child.exitCode, said }).toEqual({ code: 0, said: { out: said.out, err: '' } });
    expect(await isFree()).toBe(true);
    expect(await dataFolderHolder(folder)).toBeUndefined();
    expect(readRuntimeFile(folder)).toBeUndefined();
  });

  it('finds all data after it was killed', async () => {
    await start();
    await query(`CREATE TABLE kept AS SELECT 'still here' AS word`);
    process.kill(readRuntimeFile(folder)?.pid ?? 0, 'SIGKILL');
    await until(isFree);
    await start();
    expect(await query('SELECT word FROM kept')).toEqual(['still here']);
  });

  it('ends by itself when its launcher is killed, so that the next start finds the way free', async () => {
    const { child } = await start();
    const pid = readRuntimeFile(folder)?.pid ?? 0;
    await stop(child, 'SIGKILL');
    await until(() => !isRunning(pid));
    expect(await dataFolderHolder(folder)).toBeUndefined();
  });

  it('takes one Ctrl-C for one, though terminal, npm and launcher each pass it on', async () => {
    const { child } = await start();
    const pid = readRuntimeFile(folder)?.pid ?? 0;
    process.kill(pid, 'SIGINT');
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
  });

  it('refuses a second start on the same data folder in one line', async () => {
    await start();
    const second = await refusedStart({ PORT: String(await freePort()) });
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toMatch(/^qualizone: the data folder .* is in use by the server, process \d+, [^\n]*\n$/);
    expect(await get('/healthz')).toBe(200);
  });

  it('refuses wrong settings in one line that names them all', async () => {
    expect(await refusedStart({ PORT: '99999', TZ_ZONE: 'Mars/Olympus' })).toEqual({
      code: 1,
      out: '',
      err: 'qualizone: wrong settings: PORT must lie between 1 and 65535; TZ_ZONE is not an IANA time zone such as Asia/Shanghai\n',
    });
  });

  it('says in one line that its port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const refused = await refusedStart({});
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `qualizone: port ${port} is used by another program; set PORT to a free one\n`,
    });
    await new Promise((resolve) => other.close(resolve));
    expect(await dataFolderHolder(folder)).toBeUndefined();
  });

  it('says in one line that a given database cannot be reached, without its password', async () => {
    const address = `postgresql://owner:secret@127.0.0.1:${await freePort()}/qualizone`;
    const refused = await refusedStart({ DATABASE_URL: address });
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^qualizone: cannot connect to the database at postgresql:\/\/owner@127[^\n]*\n$/);
    expect(refused.err).not.toContain('secret');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
