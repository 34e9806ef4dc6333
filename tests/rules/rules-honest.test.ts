import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { type Rule, readRuleBook } from '../../server/zones/regulations.ts';

/** The page of rules must not promise what no code does and no test proves. */

const numbers = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);

/** The scheme of the sources: article 9 of the measures has two halves; the risk norms have no article 31. */
const EXPECTED = [
  ...numbers('E', 2, 8),
  'E9a',
  'E9b',
  ...numbers('E', 10, 13),
  ...numbers('EF', 1, 8),
  'R2',
  ...numbers('R', 7, 30),
  ...numbers('Q', 4, 11),
  ...numbers('Z', 1, 26),
];

let regulations: readonly Rule[];
let procedure: readonly Rule[];
let all: readonly Rule[];
let testNames: ReadonlySet<string>;
beforeAll(async () => {
  ({ regulations, procedure } = await readRuleBook());
  all = [...regulations, ...procedure];
  testNames = new Set(testFiles().flatMap((file) => namesIn(readFileSync(file, 'utf8'))));
});

function testFiles(): string[] {
  return ['server', 'app', 'tests'].flatMap((folder) =>
    readdirSync(path.join(PROJECT_FOLDER, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => path.join(PROJECT_FOLDER, folder, name)),
  );
}

/** The first argument of it(...) and of it.each([...])(...). */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/(?:\bit|\]\))\(\s*(['"`])((?:\\.|(?!\1).)+)\1/g)].map(([, , name = '']) =>
    name.replace(/\\(.)/g, '$1'),
  );

const idsOf = (rules: readonly Rule[]) => rules.map(({ id }) => id);

describe('the catalogue of rules', () => {
  it('has every id of the sources once, in their order', () => expect(idsOf(regulations)).toEqual(EXPECTED));

  it('has every rule of the procedure once', () => expect(idsOf(procedure)).toEqual(numbers('A', 1, 10)));

  it('says of an enforced rule which files enforce it, and they are there', () => {
    const wrong = all
      .filter(({ state }) => state === 'enforced')
      .filter(({ code }) => code.length === 0 || !code.every((file) => existsSync(path.join(PROJECT_FOLDER, file))));
    expect(idsOf(wrong)).toEqual([]);
  });

  it('says of an enforced rule which tests prove it: they exist, and their names begin with its id', () => {
    const wrong = all
      .filter(({ state }) => state === 'enforced')
      .flatMap(({ id, tests }) =>
        tests.length === 0
          ? [`${id} has no test`]
          : tests.filter((name) => !name.startsWith(`${id}:`) || !testNames.has(name)),
      );
    expect(wrong).toEqual([]);
  });

  it('claims neither code nor tests for what is only planned', () => {
    const wrong = all.filter(({ state, code, tests }) => state === 'planned' && code.length + tests.length > 0);
    expect(idsOf(wrong)).toEqual([]);
  });

  it('says of the enterprise measures and their forms that all are enforced', () => {
    const planned = regulations.filter(({ id, state }) => /^EF?\d/.test(id) && state === 'planned');
    expect(idsOf(planned)).toEqual([]);
  });

  it('says of the risk norms that all are enforced', () => {
    const planned = regulations.filter(({ id, state }) => /^R\d/.test(id) && state === 'planned');
    expect(idsOf(planned)).toEqual([]);
  });

  it('says of the Zhuhai table that all of its tasks are enforced', () => {
    const planned = regulations.filter(({ id, state }) => /^Z\d/.test(id) && state === 'planned');
    expect(idsOf(planned)).toEqual([]);
  });
});
