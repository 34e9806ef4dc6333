import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { ensureDatabase, prepareOwned } from '../../server/platform/prepare-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's address of the cluster that all test files share. */
    clusterUrl: string;
  }
}

export const TEMPLATE_DATABASE = 'qualizone_template';

/** One PostgreSQL for the whole run, with a migrated database that every test file copies (40 ms). */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'qualizone-test-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get in
  const postgres = await startEmbeddedPostgres(folder, { durable: false });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // Interrupted, Vitest exits without calling us back.
  const killAtExit = () => {
    process.kill(postgres.pid, 'SIGKILL');
    remove();
  };
  process.once('exit', killAtExit);
  const stop = async () => {
    process.off('exit', killAtExit);
    await postgres.stop();
    remove();
  };
  try {
    await ensureDatabase(postgres.url('postgres'), TEMPLATE_DATABASE);
    await prepareOwned(postgres.url(TEMPLATE_DATABASE), undefined);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('clusterUrl', postgres.url('postgres'));
  return stop;
}
