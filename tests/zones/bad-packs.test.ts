import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { checkPack } from '../../server/zones/pack/check-pack.ts';
import { type PackProblem, placeName } from '../../server/zones/pack/problems.ts';
import type { RawPack } from '../../server/zones/pack/raw-pack.ts';
import { readPackFolder } from '../../server/zones/pack/read-folder.ts';
import { readPackWorkbook } from '../../server/zones/pack/read-workbook.ts';
import { readWorkbookWords } from '../../server/zones/pack/workbook-words.ts';
import { writeTemplate } from '../../server/zones/pack/write-template.ts';
import { knownRuleIds } from '../../server/zones/regulations.ts';

const SEED = path.join(PROJECT_FOLDER, 'seeds', 'zhuhai-printing-consumables');

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

type Changes = Record<string, (text: string) => string | Buffer>;

/** A copy of the Zhuhai pack with some of its files rewritten. */
async function folderWith(changes: Changes): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-pack-'));
  folders.push(folder);
  await cp(SEED, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const before = await readFile(path.join(folder, file), 'utf8').catch(() => '');
    await writeFile(path.join(folder, file), change(before));
  }
  return folder;
}

const problemsOf = async (raw: RawPack): Promise<PackProblem[]> => {
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  return checked.ok ? [] : checked.problems;
};

/** 'plan-2017.yaml:21 weight field.positive' for each problem. */
const told = (problems: readonly PackProblem[]) =>
  problems.map((problem) => [placeName(problem), problem.field, problem.message.key].filter(Boolean).join(' '));

const inFolder = async (changes: Changes) => told(await problemsOf(await readPackFolder(await folderWith(changes))));

const lineOf = async (file: string, text: string) =>
  (await readFile(path.join(SEED, file), 'utf8')).split('\n').findIndex((line) => line.includes(text)) + 1;

const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`${from} is not there`);
  return text.replace(from, to);
};

describe('a folder with problems is told all of them, by file and line', () => {
  it.each([
    ['-9', 'field.decimal'],
    ['0', 'field.positive'],
    ['0.000', 'field.positive'],
    ['9.12345', 'field.decimal'],
    ['1e2', 'field.decimal'],
    ['nine', 'field.decimal'],
  ])('a weight of %s', async (weight, key) => {
    const line = await lineOf('plan-2017.yaml', 'weight: 9');
    expect(await inFolder({ 'plan-2017.yaml': replaced('weight: 9\n', `weight: ${weight}\n`) })).toEqual([
      `plan-2017.yaml:${line} weight ${key}`,
    ]);
  });

  it('parts of 0', async () => {
    const line = await lineOf('plan-2017.yaml', 'parts: 2');
    expect(await inFolder({ 'plan-2017.yaml': replaced('parts: 2', 'parts: 0') })).toEqual([
      `plan-2017.yaml:${line} parts field.positive`,
    ]);
  });

  it('two tasks with one number', async () => {
    const line = await lineOf('plan-2017.yaml', '- number: 26');
    expect(await inFolder({ 'plan-2017.yaml': replaced('- number: 26', '- number: 25') })).toEqual([
      `plan-2017.yaml:${line} number pack.taskTwice`,
    ]);
  });

  it('an unknown department', async () => {
    const line = await lineOf('plan-2017.yaml', 'department: park');
    expect(await inFolder({ 'plan-2017.yaml': replaced('department: park', 'department: parc') })).toEqual([
      `plan-2017.yaml:${line} department pack.unknownDepartment`,
    ]);
  });

  it('several problems of several files at once, in reading order', async () => {
    const found = await inFolder({
      'zone.yaml': replaced('kind: park', 'kind: garden'),
      'rules.yaml': replaced('{ name: bandAmberFrom, value: 60,', '{ name: bandAmberFrom, value: 85,'),
      'plan-2017.yaml': (text) =>
        text
          .replace('theme: admission', 'theme: nonsense')
          .replace('metric: joint-meetings-held', 'metric: meetings-maybe')
          .replace('due: 03-31', 'due: 02-30')
          .replace('rules: [Z3]', 'rules: [Z99]')
          .replace('    weight: 9\n', ''),
    });
    expect(found.map((line) => line.replace(/:\d+/, ''))).toEqual([
      'zone.yaml kind field.choice',
      'rules.yaml pack.bands',
      'plan-2017.yaml weight field.required',
      'plan-2017.yaml theme field.choice',
      'plan-2017.yaml due pack.due',
      'plan-2017.yaml metric pack.unknownMetric',
      'plan-2017.yaml rules pack.unknownRule',
    ]);
  });

  it.each<[string, Changes, string[]]>([
    [
      'a measured target without metric and required number',
      {
        'plan-2017.yaml': (text) => text.replace('        metric: enterprises-surveyed\n        required: 1\n', ''),
      },
      ['metric pack.metricMissing', 'required pack.requiredMissing'],
    ],
    [
      'an attested target with a metric',
      { 'plan-2017.yaml': replaced('kind: measured', 'kind: attested') },
      ['metric pack.attestedMetric', 'required pack.attestedMetric'],
    ],
    [
      'a share required beyond 1',
      { 'plan-2017.yaml': replaced('required: 1\n', 'required: 2\n') },
      ['required pack.shareAboveOne'],
    ],
    [
      '29 February of a year that has none',
      { 'plan-2017.yaml': replaced('due: 06-30', 'due: 02-29') },
      ['due pack.dueNotInYear'],
    ],
    [
      'a due date of another year',
      { 'plan-2017.yaml': replaced('due: 06-30', 'due: 2018-06-30') },
      ['due pack.dueNotInYear'],
    ],
    ['a due date that is none', { 'plan-2017.yaml': replaced('due: 06-30', 'due: tomorrow') }, ['due pack.due']],
    [
      'a year other than the file’s',
      { 'plan-2017.yaml': replaced('year: 2017', 'year: 2018') },
      ['year pack.yearOfFile'],
    ],
    [
      'a field that does not exist',
      { 'plan-2017.yaml': replaced('basis: official', 'basis: official\nwieght: 3') },
      ['field.unknown'],
    ],
    [
      'a missing rule parameter',
      { 'rules.yaml': replaced('name: deadlineNoticeDays', 'name: deadlineDays') },
      ['pack.parameterMissing'],
    ],
    [
      'a parameter that does not fit its unit',
      { 'rules.yaml': replaced('value: 30, unit: days', 'value: soon, unit: days') },
      ['value pack.parameterValue'],
    ],
    ['an unknown rule', { 'rules.yaml': replaced('id: E3', 'id: E33') }, ['id pack.unknownRule']],
    [
      'one department twice',
      { 'zone.yaml': replaced('id: park', 'id: commerce') },
      ['id pack.departmentTwice', 'department pack.unknownDepartment'],
    ],
    [
      'a department that cooperates with itself',
      {
        'plan-2017.yaml': replaced(
          'department: park\n',
          'department: park\n    cooperating: [park, commerce, commerce]\n',
        ),
      },
      ['cooperating pack.cooperatingTwice', 'cooperating pack.cooperatingTwice'],
    ],
    [
      'department weights that leave a lead out',
      {
        'plan-2017.yaml': replaced('verifyWorkingDays: 5', 'verifyWorkingDays: 5\ndepartmentWeights: { commerce: 1 }'),
      },
      Array(7).fill('departmentWeights pack.weightMissing'),
    ],
    [
      'the id that the platform keeps for itself',
      { 'zone.yaml': replaced('id: zhuhai-printing-consumables', 'id: platform') },
      ['id pack.reservedId'],
    ],
  ])('%s', async (_name, changes, expected) =>
    expect((await inFolder(changes)).map((line) => line.replace(/^\S+ /, ''))).toEqual(expected),
  );

  it.each<[string, Changes, string[]]>([
    ['YAML that is none', { 'zone.yaml': (text) => `${text}\n  bad: [` }, ['pack.yaml']],
    ['one field twice', { 'zone.yaml': (text) => `${text}\nid: other\n` }, ['pack.yaml']],
    [
      'anchors, of which a few lines fill any memory',
      { 'zone.yaml': (text) => `${text}\na: &a [x]\nb: [*a, *a]\n` },
      ['field.unknown', 'pack.yamlAnchor'],
    ],
    ['nesting without end', { 'zone.yaml': () => '['.repeat(100_000) }, ['pack.yaml']],
    [
      'a file in GBK',
      { 'zone.yaml': () => Buffer.from([0x6e, 0x3a, 0x20, 0xd6, 0xe9, 0xba, 0xa3]) },
      ['pack.encoding'],
    ],
    ['a file beyond all measure', { 'zone.yaml': (text) => text + '#'.repeat(1_000_001) }, ['pack.fileTooBig']],
    ['a misspelt file name', { 'plan_2018.yaml': () => 'year: 2018' }, ['pack.unknownFile']],
    ['two plans for one year', { 'plan-2017.xlsx': () => Buffer.from('PK') }, ['pack.workbookBroken']],
  ])('%s', async (_name, changes, expected) => {
    const keys = (await inFolder(changes)).map((line) => line.split(' ').at(-1) ?? '');
    // One slip of syntax may be told more than once.
    expect([...new Set(keys)]).toEqual(expected);
  });

  it('a folder without its files, or none at all', async () => {
    const empty = path.join(await folderWith({}), 'demo');
    await mkdir(empty);
    expect(told(await problemsOf(await readPackFolder(empty)))).toEqual([
      'zone.yaml pack.fileMissing',
      'rules.yaml pack.fileMissing',
    ]);
    expect(told(await problemsOf(await readPackFolder('/nowhere')))).toEqual(['/nowhere pack.noFolder']);
  });
});

describe('a workbook with problems is told all of them, by sheet and cell', () => {
  /** The Zhuhai pack as a workbook, with changes made in it as somebody would in Excel. */
  async function workbookWith(change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
    const checked = checkPack(await readPackFolder(SEED), { ruleIds: await knownRuleIds() });
    if (!checked.ok) throw new Error('the seed is not sound');
    const workbook = new ExcelJS.Workbook();
    const bytes = await writeTemplate(await readWorkbookWords(), checked.pack);
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    change(workbook);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  const sheetOf = (workbook: ExcelJS.Workbook, id: string): ExcelJS.Worksheet => {
    const sheet = workbook.worksheets.find(({ name }) => name.endsWith(` ${id}`));
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };

  const inWorkbook = async (change: (workbook: ExcelJS.Workbook) => void) =>
    told(await problemsOf(await readPackWorkbook(await workbookWith(change), 'zone.xlsx')));

  it('none when nothing was changed', async () => expect(await inWorkbook(() => undefined)).toEqual([]));

  it('a weight that is not positive, two tasks with one number, an unknown department', async () =>
    expect(
      await inWorkbook((workbook) => {
        const tasks = sheetOf(workbook, 'tasks');
        tasks.getCell('E2').value = -9;
        tasks.getCell('B4').value = 2;
        tasks.getCell('C5').value = 'parc';
        sheetOf(workbook, 'targets').getCell('H2').value = 0;
      }),
    ).toEqual([
      '任务 tasks!E2 weight field.decimal',
      '任务 tasks:4 targets field.required',
      '任务 tasks!B4 number pack.taskTwice',
      '任务 tasks!C5 department pack.unknownDepartment',
      '目标 targets!H2 parts field.positive',
      // The targets of task 3, which now says it is the second one.
      '目标 targets!B8 task pack.unknownTask',
      '目标 targets!B9 task pack.unknownTask',
    ]));

  it('formulas and errors, by their cell', async () =>
    expect(
      await inWorkbook((workbook) => {
        const tasks = sheetOf(workbook, 'tasks');
        tasks.getCell('E2').value = { formula: '4+5', result: 9 };
        tasks.getCell('E3').value = { error: '#REF!' };
      }),
    ).toEqual(['任务 tasks!E2 weight pack.formula', '任务 tasks!E3 weight pack.errorCell']));

  it('dates as dates or text are one', async () =>
    expect(
      await inWorkbook((workbook) => {
        const targets = sheetOf(workbook, 'targets');
        for (const address of ['I2', 'I4']) targets.getCell(address).numFmt = 'yyyy-mm-dd';
        targets.getCell('I2').value = new Date('2017-06-30T00:00:00Z');
        targets.getCell('I3').value = '2017-06-30';
        targets.getCell('I4').value = new Date('2018-09-30T00:00:00Z');
      }),
    ).toEqual(['目标 targets!I4 due pack.dueNotInYear']));

  it('sheets with wrong names, missing or twice', async () =>
    expect(
      await inWorkbook((workbook) => {
        sheetOf(workbook, 'targets').name = '目标';
        workbook.removeWorksheet(sheetOf(workbook, 'departments').id);
        workbook.addWorksheet('more tasks').addRow(['year']);
        workbook.addWorksheet('# my notes').addRow(['whatever', { formula: '1+1' }]);
      }),
    ).toEqual(
      expect.arrayContaining([
        '目标 pack.unknownSheet',
        'more tasks pack.sheetTwice',
        'zone.xlsx pack.sheetMissing',
        'zone.xlsx pack.sheetMissing',
      ]),
    ));

  it('columns that are unknown, missing or twice', async () =>
    expect(
      await inWorkbook((workbook) => {
        const tasks = sheetOf(workbook, 'tasks');
        tasks.getCell('E1').value = 'heaviness';
        tasks.getCell('H1').value = '标题 titleZh';
      }),
    ).toEqual(
      expect.arrayContaining([
        '任务 tasks!E1 pack.unknownColumn',
        '任务 tasks!H1 pack.columnTwice',
        '任务 tasks:1 pack.columnMissing',
        '任务 tasks:1 pack.columnMissing',
      ]),
    ));

  it('rows that belong nowhere', async () =>
    expect(
      await inWorkbook((workbook) => {
        sheetOf(workbook, 'targets').getCell('B2').value = 99;
        sheetOf(workbook, 'tasks').getCell('A27').value = 2030;
        sheetOf(workbook, 'formerNames').getCell('A2').value = 'nobody';
      }),
    ).toEqual([
      '曾用名 formerNames!A2 department pack.unknownDepartment',
      '任务 tasks!A27 year pack.unknownPlan',
      '目标 targets!B2 task pack.unknownTask',
      '目标 targets!B54 task pack.unknownTask',
      '目标 targets!B55 task pack.unknownTask',
    ]));

  it('remarks and examples are skipped', async () => {
    const template = await writeTemplate(await readWorkbookWords(), null);
    const raw = await readPackWorkbook(template, 'template.xlsx');
    expect(raw.problems.map(({ message }) => message.key)).toEqual(['pack.noZone']);
    expect(raw.plans).toEqual([]);
  });
});
