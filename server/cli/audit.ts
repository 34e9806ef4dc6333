import path from 'node:path';
import { Command } from 'commander';
import { readChainAnchors } from '../audit/chain-anchors.ts';
import { type ChainReport, verifyChains } from '../audit/verify-chains.ts';
import { loadConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/tenant.ts';
import { withInstallation } from './connect.ts';
import { runProgram } from './run-program.ts';

const EXIT_FAULTS = 1;

async function verify(): Promise<void> {
  const config = loadConfig(process.env);
  await withInstallation(config, async ({ appUrl }) => {
    const anchors = await readChainAnchors(path.join(config.dataDir, 'audit'), new URL(appUrl).pathname.slice(1));
    const database = openDatabase(appUrl, 1);
    try {
      const reports = await verifyChains(database.prisma, anchors);
      for (const report of reports) console.log(inWords(report));
      if (reports.some(({ faults }) => faults.length > 0)) process.exitCode = EXIT_FAULTS;
    } finally {
      await database.close();
    }
  });
}

const MOST_FAULTS = 20;

function inWords({ chain, rows, anchors, faults }: ChainReport): string {
  const read = `${chain}: ${rows} rows, ${anchors} heads from outside the database`;
  if (faults.length === 0) return `${read}: sound`;
  const listed = faults.slice(0, MOST_FAULTS).map(({ kind, seq }) => `  row ${seq}: ${WORDS[kind]}`);
  const left = faults.length - listed.length;
  return [`${read}: ${faults.length} faults`, ...listed, ...(left > 0 ? [`  and ${left} more`] : [])].join('\n');
}

const WORDS = {
  edited: 'was edited after it was written',
  missing: 'is missing',
  reordered: 'does not follow the row before it',
  'cut-off': 'and all after it are cut off',
} as const;

const program = new Command('audit').description('The audit trail of all zones');
program
  .command('verify')
  .description(
    'follow every chain of the audit trail; exit code 1 when a row was edited, deleted, reordered or cut off',
  )
  .action(verify);

await runProgram(program);
