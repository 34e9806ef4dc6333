import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from './bin/find-browser.mjs';

/** The config is read again in each worker process: they must all learn the port that the first one chose. */
process.env.E2E_PORT ??= String(await freePort());
export const DEMO_PASSWORD = 'demonstration-2026';
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;
/** Where the run keeps its data, and the demonstration as it was played before the first test. */
export const E2E_FOLDER = path.join(tmpdir(), `qualizone-e2e-${process.env.E2E_PORT}`);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One server, one database, two cores: what people do takes turns, then all pages are looked at, two at a time. Lives
  // that take a year have a server and a clock of their own, beside the others. A test that only passes at the second
  // try is broken.
  projects: [
    { name: 'lives', testMatch: '*-life.test.ts', workers: 1 },
    { name: 'work', testIgnore: ['*pages.test.ts', '*-life.test.ts'], workers: 1 },
    { name: 'pages', testMatch: '*pages.test.ts', dependencies: ['work'], fullyParallel: true },
  ],
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: installedBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node tests/e2e/serve.mjs',
    url: `${baseURL}/readyz`,
    env: { PORT: process.env.E2E_PORT, DEMO_PASSWORD, E2E_FOLDER },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
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
