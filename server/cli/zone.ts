import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Argument, Command, Option } from 'commander';
import { openChainAnchors } from '../audit/chain-anchors.ts';
import { LIST_KINDS, type ListKind } from '../enterprises/filings/list-kinds.ts';
import { writeListTemplate } from '../enterprises/filings/list-template.ts';
import { LOCALES, type Locale } from '../platform/bilingual.ts';
import { type Config, loadConfig } from '../platform/config.ts';
import type { Message } from '../platform/errors.ts';
import { openDatabase } from '../platform/tenant.ts';
import { type ImportReport, importZoneAsSystem, previewImport, type SystemImport } from '../zones/import-zone.ts';
import { CHANGES } from '../zones/pack/changes.ts';
import { checkPack } from '../zones/pack/check-pack.ts';
import type { ObjectChange } from '../zones/pack/diff.ts';
import { type PackProblem, placeName, shownProblems } from '../zones/pack/problems.ts';
import type { RawPack } from '../zones/pack/raw-pack.ts';
import { readPackFolder } from '../zones/pack/read-folder.ts';
import { readPackWorkbook } from '../zones/pack/read-workbook.ts';
import { readWorkbookWords } from '../zones/pack/workbook-words.ts';
import { writeTemplate } from '../zones/pack/write-template.ts';
import type { ZonePack } from '../zones/pack/zone-pack.ts';
import { knownRuleIds } from '../zones/regulations.ts';
import { withInstallation } from './connect.ts';
import { progressLine, runProgram } from './run-program.ts';
import { errorWords, terminalLocale } from './words.ts';

const PROBLEMS = 1;
const USAGE = 2;

interface ImportCommand {
  dryRun?: boolean;
  reason: string;
  demo?: boolean;
}

const progress = progressLine();

async function importPack(source: string, { dryRun = false, reason, demo }: ImportCommand): Promise<void> {
  progress.show(`reading ${source}`);
  const raw = await readSource(source);
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  progress.clear();
  // A pack with problems needs no database to be refused.
  if (!checked.ok) return printProblems(shownProblems(checked.problems));
  progress.show(dryRun ? 'comparing with what is stored' : `importing ${checked.pack.id}`);
  const report = await withPlatform(loadConfig(process.env), (system) =>
    dryRun ? previewImport(system.platform, raw, { reason, demo }) : importZoneAsSystem(system, raw, { reason, demo }),
  );
  progress.clear();
  await printReport(report);
}

async function readSource(source: string): Promise<RawPack> {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found?.isDirectory()) return readPackFolder(source);
  if (found?.isFile() && source.endsWith('.xlsx')) {
    return readPackWorkbook(await readFile(source), path.basename(source));
  }
  return usageError(`${source} is neither a folder nor a workbook (.xlsx)`);
}

function usageError(message: string): never {
  process.stderr.write(`zone: ${message}\n`);
  process.exit(USAGE);
}

function withPlatform<T>(config: Config, work: (system: SystemImport) => Promise<T>): Promise<T> {
  return withInstallation(config, async ({ appUrl }) => {
    const { prisma, close } = openDatabase(appUrl, 2);
    const anchors = openChainAnchors(path.join(config.dataDir, 'audit'), new URL(appUrl).pathname.slice(1));
    try {
      return await work({
        platform: { prisma, anchors, timeZone: config.timeZone },
        actor: { userId: null, displayName: `command line (${os.userInfo().username})`, now: new Date() },
        requestId: randomUUID(),
      });
    } finally {
      await close();
    }
  });
}

async function printReport(report: ImportReport): Promise<void> {
  const { outcome, zone, problems, problemsLeft, warnings, changes } = report;
  const words = await errorWords(terminalLocale(process.env));
  for (const warning of warnings) console.log(`note: ${line(warning, words)}`);
  for (const change of CHANGES) printChanges(change, changes);
  if (outcome === 'refused') return printProblems({ problems, left: problemsLeft });
  const done = { checked: 'nothing was written (dry run)', imported: 'imported', unchanged: 'nothing to change' };
  console.log(`${zone}: ${done[outcome]}`);
}

/** New objects are counted, so that a new zone doesn't fill the screen; what changes is shown field by field. */
function printChanges(change: ObjectChange['change'], changes: readonly ObjectChange[]): void {
  const those = changes.filter((each) => each.change === change);
  if (change === 'created') {
    for (const type of new Set(those.map((each) => each.type))) {
      console.log(`created: ${type} x ${those.filter((each) => each.type === type).length}`);
    }
    return;
  }
  for (const { type, id, fields } of those) {
    const values = Object.entries(fields).map(([name, { from, to }]) => `${name}: ${from} -> ${to}`);
    console.log(`${change}: ${type} ${id}${change === 'changed' ? ` (${values.join('; ')})` : ''}`);
  }
}

async function printProblems({ problems, left }: { problems: readonly PackProblem[]; left: number }): Promise<void> {
  const words = await errorWords(terminalLocale(process.env));
  const places = problems.map(placeName);
  const width = Math.max(...places.map(({ length }) => length));
  problems.forEach((problem, index) => {
    console.error(`${(places[index] ?? '').padEnd(width)}  ${fieldAndWords(problem, words)}`);
  });
  if (left > 0) console.error(`and ${left} more`);
  const count = problems.length + left;
  console.error(`${count} ${count === 1 ? 'problem' : 'problems'} found; nothing was changed`);
  process.exitCode = PROBLEMS;
}

const fieldAndWords = ({ field, message }: PackProblem, words: (message: Message) => string) =>
  field ? `${field}: ${words(message)}` : words(message);

const line = (problem: PackProblem, words: (message: Message) => string) =>
  `${placeName(problem)}  ${fieldAndWords(problem, words)}`;

interface TemplateCommand {
  out: string;
  from?: string;
  language?: Locale;
  force?: boolean;
}

async function template(kind: 'plan' | ListKind, { out, from, language, force }: TemplateCommand): Promise<void> {
  if (!out.endsWith('.xlsx')) usageError('--out takes a file name that ends with .xlsx');
  if (!force && existsSync(out)) usageError(`${out} is there already; --force overwrites it`);
  if (kind !== 'plan' && from !== undefined) usageError('--from goes with the kind plan only');
  const content = kind === 'plan' ? await planTemplate(from) : await listTemplate(kind, language);
  if (content === undefined) return;
  progress.show(`writing ${out}`);
  await writeFile(out, content);
  progress.clear();
  console.log(`wrote ${out}`);
}

/** Undefined after problems have been printed. */
async function planTemplate(from: string | undefined): Promise<Buffer | undefined> {
  const pack = from === undefined ? null : await checkedPack(from);
  return pack === undefined ? undefined : writeTemplate(await readWorkbookWords(), pack);
}

async function listTemplate(kind: ListKind, language: Locale | undefined): Promise<Buffer> {
  return (await writeListTemplate(kind, language ?? terminalLocale(process.env))).content;
}

/** Undefined after problems have been printed. */
async function checkedPack(folder: string): Promise<ZonePack | undefined> {
  const checked = checkPack(await readSource(folder), { ruleIds: await knownRuleIds() });
  if (checked.ok) return checked.pack;
  await printProblems(shownProblems(checked.problems));
  return undefined;
}

const program = new Command('zone')
  .description('Zones of this installation: import a zone as data, write the workbook for one')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE));
program
  .command('import <source>')
  .description('add or update a zone from a folder or a workbook; checks everything first, changes nothing on problems')
  .option('--dry-run', 'say what would change and write nothing', false)
  .option('--reason <text>', 'why a plan in force changes; it becomes a new version of the plan', '')
  .option('--demo', 'mark the zone as holding demonstration data')
  .action(importPack);
program
  .command('template')
  .description('write a workbook to fill in: a zone with examples or filled from a folder, or a list of a month')
  .addArgument(new Argument('<kind>', 'which workbook').choices(['plan', ...LIST_KINDS]))
  .requiredOption('--out <file.xlsx>', 'the file to write')
  .option('--from <folder>', 'plan: a pack to fill it from')
  .addOption(
    new Option('--language <code>', "lists: language of the headings, the terminal's if left out").choices(LOCALES),
  )
  .option('--force', 'overwrite the file')
  .action(template);
program.addHelpText('after', '\nExit codes: 0 done, 1 problems found or refused, 2 wrong usage.');

if (process.argv.length > 2) await runProgram(program);
else {
  program.outputHelp({ error: true });
  process.exitCode = USAGE;
}
