import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { Manifest } from '../platform/backup/archive.ts';
import { createBackup } from '../platform/backup/create-backup.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { verifyBackup } from '../platform/backup/verify-backup.ts';
import { loadConfig } from '../platform/config.ts';
import { StartError } from '../platform/start-error.ts';
import { withInstallation } from './connect.ts';
import { progressLine, runProgram } from './run-program.ts';

function summary(verb: string, file: string, { createdAt, tables, entries }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const files = entries.filter(({ name }) => name.startsWith('files/')).length;
  return `${verb} ${file}: taken ${createdAt}, ${tables.length} tables, ${rows} rows, ${files} evidence files`;
}

/** The progress goes away before the result or the error is printed. */
async function withProgress(work: (show: (what: string) => void) => Promise<string>): Promise<void> {
  const progress = progressLine();
  try {
    const result = await work(progress.show);
    progress.clear();
    console.log(result);
  } catch (error) {
    progress.clear();
    throw error;
  }
}

async function create(file: string): Promise<void> {
  const config = loadConfig(process.env);
  await withInstallation(config, ({ ownerUrl }) =>
    withProgress(async (show) => {
      const source = { ownerUrl, filesFolder: path.join(config.dataDir, 'files') };
      return summary('wrote', file, await createBackup(source, path.resolve(file), show));
    }),
  );
}

async function restore(file: string, { force = false }: { force?: boolean }): Promise<void> {
  requireFile(file);
  const config = loadConfig(process.env);
  await withInstallation(config, ({ ownerUrl, serverRuns }) =>
    withProgress(async (show) => {
      if (serverRuns) throw new StartError('the server is running; stop it, restore, and start it again');
      const target = { ownerUrl, filesFolder: path.join(config.dataDir, 'files') };
      return summary('restored', file, await restoreBackup(target, path.resolve(file), { force, onProgress: show }));
    }),
  );
}

async function verify(file: string): Promise<void> {
  requireFile(file);
  await withProgress(async (show) => summary('verified', file, await verifyBackup(path.resolve(file), show)));
}

function requireFile(file: string): void {
  if (!existsSync(file)) throw new StartError(`there is no file ${file}`);
}

const program = new Command('backup').description(
  'Save and bring back everything: all zones, accounts and evidence files',
);
program.command('create <file>').description('write a backup (.tar.gz); works while the server runs').action(create);
program
  .command('restore <file>')
  .description('bring a backup back into an empty installation; the server must be stopped')
  .option('--force', 'replace everything that the installation holds')
  .action(restore);
program
  .command('verify <file>')
  .description('read a whole backup and check every hash and count; changes nothing')
  .action(verify);

await runProgram(program);
