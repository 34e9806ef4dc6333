import { describe, expect, it } from 'vitest';
import { checkPack } from '../../server/zones/pack/check-pack.ts';
import { openWorkbook } from '../../server/zones/pack/open-workbook.ts';
import { readPackWorkbook } from '../../server/zones/pack/read-workbook.ts';
import { sheetXml, workbookOf } from './hostile-workbooks.ts';

const MB = 1_000_000;
const emptyRows = (count: number) =>
  sheetXml(Array.from({ length: count }, (_, index) => `<row r="${index + 1}"/>`).join(''));

/** The refusal's key, and how much memory it took at its highest. */
async function open(bytes: Buffer): Promise<{ key: string | null; sheet: string | null; grownMb: number }> {
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  const reading = await openWorkbook(bytes);
  clearInterval(watch);
  const grownMb = Math.round((highest - before) / MB);
  return reading.ok ? { key: null, sheet: null, grownMb } : { key: reading.message.key, sheet: reading.sheet, grownMb };
}

// A thread with its TypeScript loader takes some 60 MB; the bomb took 536 MB when it was parsed as it came.
const FLAT_MB = 200;

// Bombs are made and defused on whatever machine runs the tests.
describe('a hostile workbook gets one clear answer, within flat memory', { timeout: 60_000 }, () => {
  it.each<[string, () => Buffer, string]>([
    ['a bomb of 210 kB that unpacks to 215 MB', () => workbookOf(Buffer.alloc(215 * MB, 32)), 'pack.workbookTooBig'],
    [
      'a bomb in a part that nobody reads',
      () => workbookOf(sheetXml(''), [{ name: 'xl/media/a.png', content: Buffer.alloc(100 * MB) }]),
      'pack.workbookTooBig',
    ],
    ['a million rows', () => workbookOf(emptyRows(1_000_000)), 'pack.workbookTooBig'],
    [
      'a million rows that claim to be 100 bytes',
      () => workbookOf(emptyRows(1_000_000), [], { claimedBytes: 100 }),
      'pack.workbookBroken',
    ],
    [
      'six hundred parts',
      () =>
        workbookOf(
          sheetXml(''),
          Array.from({ length: 600 }, (_, index) => ({ name: `x/${index}`, content: 'x' })),
        ),
      'pack.workbookTooBig',
    ],
    ['more rows than a pack has', () => workbookOf(emptyRows(5_001)), 'pack.tooManyRows'],
    [
      'more columns than a pack has',
      () => workbookOf(sheetXml(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(61)}</row>`)),
      'pack.tooManyColumns',
    ],
    ['a file that is no zip', () => Buffer.from('year,number\n2026,1\n'), 'pack.workbookBroken'],
    ['an empty file', () => Buffer.alloc(0), 'pack.workbookBroken'],
    ['half a workbook', () => workbookOf(emptyRows(10)).subarray(0, 400), 'pack.workbookBroken'],
    [
      'an old or encrypted workbook',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'pack.oldWorkbook',
    ],
    ['a file of more than 5 MB', () => Buffer.alloc(5 * MB + 1), 'pack.fileTooBig'],
  ])('%s', async (_name, make, key) => {
    const bytes = make();
    const answer = await open(bytes);
    expect(answer.key).toBe(key);
    expect(answer.grownMb).toBeLessThan(FLAT_MB);
    expect(bytes.byteLength).toBeGreaterThanOrEqual(0); // still held: what is freed meanwhile would hide growth
  });

  it('names the sheet that has too many rows', async () =>
    expect(await open(workbookOf(emptyRows(5_001)))).toMatchObject({ sheet: 'tasks' }));

  it('takes as many rows as are allowed', async () =>
    expect((await open(workbookOf(emptyRows(5_000)))).key).toBeNull());

  it('does not unfold validations, merged cells and columns as wide as the sheet', async () => {
    const all = 'A1:XFD1048576';
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>year</t></is></c></row>',
      `<mergeCells count="1"><mergeCell ref="${all}"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    ).replace('<sheetData>', '<cols><col min="1" max="2000000000" width="5"/></cols><sheetData>');
    const { key, grownMb } = await open(workbookOf(sheet));
    expect(key).toBeNull();
    expect(grownMb).toBeLessThan(FLAT_MB);
  });

  it('reports it as the one problem of the pack', async () => {
    const raw = await readPackWorkbook(workbookOf(emptyRows(1_000_000)), 'bomb.xlsx');
    expect(checkPack(raw, { ruleIds: new Set() })).toEqual({
      ok: false,
      problems: [
        {
          source: 'bomb.xlsx',
          line: null,
          column: null,
          field: null,
          message: { key: 'pack.workbookTooBig', params: { rows: 5000 } },
        },
      ],
    });
  });
});
