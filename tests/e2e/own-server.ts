import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_PASSWORD, E2E_FOLDER } from '../../playwright.config.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';

export interface OwnServer {
  baseURL: string;
  /** Puts the server's clock so many days ahead of the real one; people must sign in again once it passes a session. */
  moveClock(days: number): void;
  /** Stops the server and starts it again on the same data; what came due meanwhile is made up for. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The built server with the demonstration as it was played, for one test alone, with a clock that can be moved. */
export async function startOwnServer(port: number): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'qualizone-e2e-clock-'));
  chmodSync(folder, 0o711);
  const clock = path.join(folder, 'clock-days');
  writeFileSync(clock, '0');
  execFileSync('cp', ['-a', path.join(E2E_FOLDER, 'played'), path.join(folder, 'data')]);
  const baseURL = `http://127.0.0.1:${port}`;
  let running = await startOn(folder, clock, port, baseURL);
  return {
    baseURL,
    moveClock: (days) => writeFileSync(clock, String(days)),
    async restart() {
      await running.stop();
      running = await startOn(folder, clock, port, baseURL);
    },
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startOn(folder: string, clock: string, port: number, baseURL: string) {
  const preload = pathToFileURL(path.join(PROJECT_FOLDER, 'tests/e2e/moved-clock.mjs')).href;
  const server = spawn(process.execPath, ['--import', preload, path.join(PROJECT_FOLDER, 'build/app/main.js')], {
    cwd: PROJECT_FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: String(port),
      DATA_DIR: path.join(folder, 'data'),
      DEMO_PASSWORD,
      CLOCK_DAYS_FILE: clock,
    },
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => String(chunk).includes(`ready ${baseURL}`) && resolve());
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    async stop() {
      server.kill('SIGTERM');
      await exited;
    },
  };
}
