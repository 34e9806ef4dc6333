import { afterAll, describe, expect, it } from 'vitest';
import { WorkbookRefusal } from '../../server/workbooks/workbook-refusal.ts';
import { deflatedZip } from '../zones/hostile-workbooks.ts';
import { HEADER, makeWorkbook, readAll, TemporaryFiles, textRow, workbookOfRows } from './make-workbook.ts';

const MB = 1_000_000;
const files = new TemporaryFiles();
afterAll(() => files.remove());

const header = textRow(1, HEADER);
const withRows = (rows: string) => workbookOfRows(header + rows);
const sheetStart = `<worksheet><sheetData>${header}`;

/** The refusal's key, and how much memory it took at its highest. */
async function read(bytes: Buffer): Promise<{ key: string | null; grownMb: number }> {
  const file = files.write(bytes);
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  const key = await readAll(file).then(
    () => null,
    (error: unknown) => {
      if (error instanceof WorkbookRefusal) return error.key;
      throw error;
    },
  );
  clearInterval(watch);
  return { key, grownMb: Math.round((highest - before) / MB) };
}

// A thread with its TypeScript loader takes some 60 MB, and its heap may grow to 256.
const FLAT_MB = 300;

const filled = (start: string, byte: string, size: number) =>
  Buffer.concat([Buffer.from(start), Buffer.alloc(size, byte)]);

// Bombs are made and defused on whatever machine runs the tests.
describe('a hostile list gets one clear answer, within flat memory', { timeout: 60_000 }, () => {
  it.each<[string, () => Buffer, string | null]>([
    ['a file that is no zip', () => Buffer.from('报关单号,金额\n1,2\n'), 'workbook.notXlsx'],
    ['an empty file', () => Buffer.alloc(0), 'workbook.notXlsx'],
    ['a page that calls itself a workbook', () => Buffer.from('<html><table></table></html>'), 'workbook.notXlsx'],
    ['another kind of zip', () => deflatedZip([{ name: 'content.xml', content: '<x/>' }]), 'workbook.notXlsx'],
    [
      'a binary workbook',
      () =>
        deflatedZip([
          {
            name: '_rels/.rels',
            content:
              '<Relationships><Relationship Id="a" Type="t/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          },
          { name: 'xl/workbook.bin', content: 'x' },
        ]),
      'workbook.notXlsx',
    ],
    [
      'an old or encrypted workbook',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'workbook.oldOrLocked',
    ],
    ['a file of more than 50 MB', () => Buffer.alloc(50 * MB + 1), 'workbook.fileTooBig'],
    ['half a workbook', () => withRows('').subarray(0, 400), 'workbook.broken'],
    ['XML that ends in the middle', () => workbookOfRows(Buffer.from(`${sheetStart}<row r="2">`)), 'workbook.broken'],
    ['XML with undefined entities', () => withRows('<row r="2"><c r="A2"><v>&x;</v></c></row>'), 'workbook.broken'],
    [
      'entities that unfold',
      () =>
        workbookOfRows(
          Buffer.from(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetStart}</sheetData></worksheet>`),
        ),
      'workbook.broken',
    ],
    ['text that is no UTF-8', () => workbookOfRows(filled(sheetStart, '\xff', 10)), 'workbook.broken'],
    ['a bomb of spaces', () => workbookOfRows(filled(sheetStart, ' ', 215 * MB)), 'workbook.tooBig'],
    [
      '200 MB of zeros',
      () => workbookOfRows(filled(`${sheetStart}<row r="2"><c><v>`, '0', 200 * MB)),
      'workbook.tooBig',
    ],
    ['200 MB of zero bytes', () => workbookOfRows(Buffer.alloc(200 * MB)), 'workbook.broken'],
    ['a bomb in a part that nobody reads', () => bombBeside(header), null],
    ['tags without end', () => workbookOfRows(filled(`${sheetStart}<row r="2" `, 'a', 5 * MB)), 'workbook.tooBig'],
    ['tags within tags', () => workbookOfRows(`${'<a>'.repeat(40)}${'</a>'.repeat(40)}`), 'workbook.broken'],
    [
      'more rows than asked for',
      () => withRows(Array.from({ length: 1_001 }, (_, index) => textRow(index + 2, ['D', '1'])).join('')),
      'workbook.tooManyRows',
    ],
    ['rows below the last one', () => withRows('<row r="1048577"/>'), 'workbook.tooBig'],
    ['rows that go round in circles', () => withRows('<row r="5"/><row r="5"/>'), 'workbook.broken'],
    ['data in column 201', () => withRows('<row r="2"><c r="GS2"><v>1</v></c></row>'), 'workbook.tooManyColumns'],
    [
      'one column ten thousand times',
      () => withRows(`<row r="2">${'<c r="A2"><v>1</v></c>'.repeat(10_000)}</row>`),
      'workbook.tooManyColumns',
    ],
    ['empty cells as wide as the sheet', () => withRows('<row r="2"><c r="XFD2" s="1"/></row>'), null],
    [
      'a cell with a book in it',
      () => withRows(`<row r="2"><c r="A2" t="str"><v>${'字'.repeat(32_768)}</v></c></row>`),
      'workbook.cellTooLong',
    ],
    [
      'shared texts that are not there',
      () => withRows('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'),
      'workbook.broken',
    ],
    [
      'shared texts without end',
      () => sharedTexts((at) => `<si><t>${at} ${noise()} ${noise()} ${'x'.repeat(3_000)}</t></si>`, 40_000),
      'workbook.tooMuchText',
    ],
    ['millions of empty shared texts', () => sharedTexts(() => '<si/>', 4_100_000), 'workbook.tooMuchText'],
    [
      'a directory that claims too little',
      () => makeWorkbook({ sheets: [{ name: '清单', rows: header + textRow(2, ['D', '1']), claimedBytes: 100 }] }),
      'workbook.broken',
    ],
    [
      'a directory that claims too much',
      () => makeWorkbook({ sheets: [{ name: '清单', rows: Buffer.from('<worksheet/>'), claimedBytes: 4_000 * MB }] }),
      'workbook.broken',
    ],
  ])('%s', async (_name, make, key) => {
    const bytes = make();
    const answer = await read(bytes);
    expect(answer.key).toBe(key);
    expect(answer.grownMb).toBeLessThan(FLAT_MB);
    expect(bytes.byteLength).toBeGreaterThanOrEqual(0); // still held: what is freed meanwhile would hide growth
  });

  it('does not hand over more text than there is memory for, however often a shared text is shown', async () => {
    const cells = '<c t="s"><v>2</v></c>'.repeat(2);
    const rows = Array.from({ length: 900 }, (_, index) => `<row r="${index + 2}">${cells}</row>`).join('');
    const bytes = makeWorkbook({
      sheets: [{ name: '清单', rows: `<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>${rows}` }],
      sharedTexts: [...HEADER, '字'.repeat(32_767)].map((text) => `<t>${text}</t>`),
    });
    const { batches } = await readAll(files.write(bytes));
    expect(batches.reduce((sum, batch) => sum + batch.rows.length, 0)).toBe(900);
    expect(Math.max(...batches.map((batch) => batch.rows.length))).toBeLessThan(70);
  });

  it('says in which sheet and cell', async () => {
    const file = files.write(withRows(`<row r="9"><c r="B9" t="str"><v>${'字'.repeat(32_768)}</v></c></row>`));
    await expect(readAll(file)).rejects.toMatchObject({ sheet: '清单', params: { address: 'B9' } });
  });

  it('a file that is not there is our failure, no refusal', async () =>
    expect(readAll(files.path('nowhere.xlsx'))).rejects.toThrow('ENOENT'));
});

const bombBeside = (rows: string) =>
  makeWorkbook({
    sheets: [{ name: '清单', rows }],
    more: [{ name: 'xl/media/image1.png', content: Buffer.alloc(100 * MB) }],
  });

const noise = () => Math.random().toString(36).slice(2);

/** Varied enough that the ratio says nothing. */
function sharedTexts(text: (at: number) => string, count: number): Buffer {
  const texts = Array.from({ length: count }, (_, at) => text(at) + (at % 50 === 0 ? `<!--${noise()}-->` : ''));
  return makeWorkbook({
    sheets: [{ name: '清单', rows: header }],
    sharedTexts: Buffer.from(`<sst>${texts.join('')}</sst>`),
  });
}
