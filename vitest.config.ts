import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { provenRules } from './tests/rules/proven-rules.ts';

const folder = (name: string) => new URL(`./${name}`, import.meta.url).pathname;

export default defineConfig({
  plugins: [provenRules()],
  resolve: { alias: { '~': folder('app'), '@server': folder('server') } },
  test: {
    setupFiles: ['tests/fail-on-console-error.ts'],
    restoreMocks: true,
    // Vitest would leave one processor to itself, which of two is half; many tests only wait for a child process.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      // Pure: next to the code that they test, no database, no clock. Nothing to keep apart, so files share a process,
      // which halves the time.
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['server/**/*.test.ts', 'app/**/*.test.ts', 'seeds/**/*.test.ts'],
          isolate: false,
        },
      },
      // On a real PostgreSQL; one cluster for all, a database for each file.
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/running/**', 'tests/e2e/**'],
          globalSetup: ['tests/database/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      // The program as a process: start, kill, start again.
      {
        extends: true,
        test: {
          name: 'running',
          include: ['tests/running/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'dom', include: ['app/**/*.test.tsx'], environment: 'jsdom' },
      },
    ],
  },
});
