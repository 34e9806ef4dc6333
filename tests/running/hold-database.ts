import { makeDataFolder } from '../../server/platform/data-folder.ts';
import { lockDataFolder } from '../../server/platform/data-folder-lock.ts';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { oneLine } from '../../server/platform/start-error.ts';

// A small stand-in for the server: takes a data folder, runs its database, says so, and stops on SIGTERM.
const folder = process.argv[2] ?? '';
try {
  makeDataFolder(folder);
  const lock = await lockDataFolder(folder, { purpose: 'the stand-in', patienceMs: 0 });
  const postgres = await startEmbeddedPostgres(folder);
  process.on('SIGTERM', async () => {
    await postgres.stop();
    lock.release();
    process.exit(0);
  });
  setInterval(() => undefined, 60_000);
  const { adopted, pid } = postgres;
  process.stdout.write(`${JSON.stringify({ url: postgres.url('postgres'), adopted, pid })}\n`);
} catch (error) {
  process.stderr.write(`${oneLine(error)}\n`);
  process.exit(1);
}
