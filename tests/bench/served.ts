import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';

export const PASSWORD = 'bench-password-1';

export interface Served {
  base: string;
  pid: number;
  /** From spawn to the `ready` line. */
  startSeconds: number;
  stop(): Promise<void>;
}

/** The built product as it runs, on a free port and the given data folder. */
export async function serve(dataDir: string): Promise<Served> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [path.join(PROJECT_FOLDER, 'build/app/main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes(`ready ${base}`) && resolve());
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    base,
    pid: child.pid ?? 0,
    startSeconds: (performance.now() - started) / 1_000,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The database of the running server in this data folder. */
export const readAddresses = (dataDir: string): { appUrl: string; ownerUrl: string } =>
  JSON.parse(readFileSync(path.join(dataDir, 'runtime.json'), 'utf8'));

/** Signs in and gives the cookie header. */
export async function signIn(base: string, username: string): Promise<string> {
  const response = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Asks the API, or with a body writes to it. */
export async function talk<T>(url: string, headers: Record<string, string>, body?: object): Promise<T> {
  const answer = await fetch(url, {
    headers: {
      ...headers,
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json', origin: new URL(url).origin }),
    },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const TICKS_PER_SECOND = 100;

/** CPU seconds that a process has used, and its resident memory in MB. Linux only; zeros elsewhere. */
export function usage(pid: number): { cpuSeconds: number; memoryMb: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      memoryMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024,
    };
  } catch {
    return { cpuSeconds: 0, memoryMb: 0 };
  }
}

export function freePort(): Promise<number> {
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
