import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type PackProblem, problem, wholeSource } from './problems.ts';
import { type Path, Places, type RawNode, type RawPack, textMember } from './raw-pack.ts';
import { readPlanWorkbook } from './read-workbook.ts';
import { readYaml } from './read-yaml.ts';

/** A hundred times the size of the packs that come along. */
const MAX_FILE_BYTES = 1_000_000;
const MAX_PLANS = 50;

const PLAN_FILE = /^plan-(\d{4})\.(yaml|xlsx)$/;
const KNOWN_FILES = ['zone.yaml', 'rules.yaml'];
/** What looks like a part of a pack but has no known name is a slip of the pen that would lose a plan. */
const PACK_LIKE = /\.(ya?ml|xlsx?)$/i;

/** Reads `zone.yaml`, `rules.yaml` and all `plan-<year>.yaml|xlsx` of a folder. */
export async function readPackFolder(folder: string): Promise<RawPack> {
  const pack: RawPack = { plans: [], places: new Places(wholeSource(path.basename(folder))), problems: [] };
  const names = await fileNames(folder);
  if (!names) {
    pack.problems.push(problem(wholeSource(folder), 'pack.noFolder'));
    return pack;
  }
  for (const name of KNOWN_FILES) {
    if (!names.includes(name)) pack.problems.push(problem(wholeSource(name), 'pack.fileMissing', { file: name }));
  }
  for (const name of names.filter((name) => PACK_LIKE.test(name) && !isPartOfPack(name))) {
    pack.problems.push(problem(wholeSource(name), 'pack.unknownFile', { file: name }));
  }
  const read = (name: string, at: Path) => readYamlFile(path.join(folder, name), at, pack);
  if (names.includes('zone.yaml')) pack.zone = await read('zone.yaml', ['zone']);
  if (names.includes('rules.yaml')) pack.rules = await read('rules.yaml', ['rules']);
  const planFiles = names.filter((name) => PLAN_FILE.test(name)).sort();
  if (planFiles.length > MAX_PLANS) {
    pack.problems.push(problem(wholeSource(folder), 'pack.tooManyPlans', { limit: MAX_PLANS }));
    return pack;
  }
  for (const name of planFiles) await readPlanFile(folder, name, pack);
  return pack;
}

const isPartOfPack = (name: string) => KNOWN_FILES.includes(name) || PLAN_FILE.test(name);

async function fileNames(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  } catch {
    return null;
  }
}

async function readPlanFile(folder: string, name: string, pack: RawPack): Promise<void> {
  const at: Path = ['plans', pack.plans.length];
  const plan = name.endsWith('.xlsx')
    ? await readPlanWorkbook(path.join(folder, name), pack)
    : await readYamlFile(path.join(folder, name), at, pack);
  if (plan === undefined) return;
  pack.plans.push(plan);
  const year = textMember(plan, 'year');
  const [, named = ''] = PLAN_FILE.exec(name) ?? [];
  if (year && year !== named) {
    pack.problems.push(problem(pack.places.at([...at, 'year']), 'pack.yearOfFile', { year, file: name }, 'year'));
  }
}

async function readYamlFile(file: string, at: Path, pack: RawPack): Promise<RawNode | undefined> {
  const name = path.basename(file);
  const read = await readText(file);
  if ('unreadable' in read) {
    pack.problems.push(read.unreadable);
    return undefined;
  }
  const { node, problems } = readYaml(read.text, name, at, pack.places);
  pack.problems.push(...problems);
  return node;
}

async function readText(file: string): Promise<{ text: string } | { unreadable: PackProblem }> {
  const source = wholeSource(path.basename(file));
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) {
    return { unreadable: problem(source, 'pack.fileTooBig', { megabytes: MAX_FILE_BYTES / 1_000_000 }) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch {
    // Chinese editors on Windows may save as GBK.
    return { unreadable: problem(source, 'pack.encoding') };
  }
}
