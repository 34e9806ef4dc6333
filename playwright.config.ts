import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from './bin/find-browser.mjs';

/** The config is read again in each worker process: they must all learn the port that the first one chose. */
process.env.E2E_PORT ??= String(await freePort());
export const DEMO_PASSWORD = 'demonstration-2026';
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One server, one database, two cores: what people do takes turns, then all pages are looked at, two at a time. A test
  // that only passes at the second try is broken.
  projects: [
    { name: 'work', testIgnore: '*pages.test.ts', workers: 1 },
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
    env: { PORT: process.env.E2E_PORT, DEMO_PASSWORD },
    timeout: 120_000,
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
