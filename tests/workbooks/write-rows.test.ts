import { createWriteStream } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { type WriteColumn, type WriteRow, writeRows } from '../../server/workbooks/write-rows.ts';
import { readAll, TemporaryFiles } from './make-workbook.ts';

const files = new TemporaryFiles();
afterAll(() => files.remove());

const COLUMNS: readonly WriteColumn[] = [
  { key: 'number', title: '报关单号', width: 20 },
  { key: 'amount', title: '金额（美元）', width: 14, numFmt: '#,##0.00' },
];

async function written(rows: Iterable<WriteRow>): Promise<string> {
  const file = files.path('written.xlsx');
  await writeRows(createWriteStream(file), { sheet: '三月', columns: COLUMNS, rows });
  return file;
}

async function cellsOf(file: string, column: number): Promise<unknown[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return (workbook.worksheets[0]?.getColumn(column).values ?? []).slice(2);
}

describe('a written list', () => {
  const TEXTS = [
    'D1',
    '  spaced  ',
    '=1+1',
    '+86 756',
    '-',
    '@x',
    '\tx',
    '\rx',
    "'=x",
    "'tis",
    '<&>"\'',
    '007',
    '2026-03-31',
    '1E5',
    '_x0041_',
    'a\nb',
    'a\r\nb',
    '𠮷野家',
    '530120260000000002',
  ];
  const AMOUNTS = [
    '0',
    '12.5',
    '-3',
    '0.1',
    '123456789012.345',
    '1234567890123456',
    '0.0000001',
    '100000000000000',
    'n/a',
    '=1',
  ];

  it('reads back equal', async () => {
    const rows = [
      ...TEXTS.map((number) => ({ number, amount: '1' })),
      ...AMOUNTS.map((amount) => ({ number: 'D', amount })),
    ];
    expect((await readAll(await written(rows))).texts).toEqual(rows);
  });

  it('holds amounts as numbers where a spreadsheet can hold them, and as texts where it would round them', async () => {
    const file = await written(
      ['12.50', '123456789012.345', '1234567890123456', '007', 'n/a'].map((amount) => ({ amount })),
    );
    expect(await cellsOf(file, 2)).toEqual([12.5, 123456789012.345, '1234567890123456', '007', 'n/a']);
  });

  it('holds no text that a spreadsheet would run', async () => {
    const file = await written(['=1+1', '+1', '-1', '@x', '\tx'].map((number) => ({ number })));
    expect(await cellsOf(file, 1)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx"]);
  });

  it('leaves out what is empty', async () => {
    const { texts } = await readAll(await written([{ number: 'D1', amount: null }, { number: '' }, { amount: '2' }]));
    expect(texts).toEqual([{ number: 'D1' }, { amount: '2' }]);
  });

  it('takes rows as they come', async () => {
    async function* rows() {
      for (let at = 0; at < 3; at += 1) yield { number: `D${at}` };
    }
    const file = files.path('async.xlsx');
    await writeRows(createWriteStream(file), { sheet: '三月', columns: COLUMNS, rows: rows() });
    expect((await readAll(file)).texts.map(({ number }) => number)).toEqual(['D0', 'D1', 'D2']);
  });
});

describe('the reader at the other end', () => {
  const endless = { made: 0 };
  function* rows(count: number) {
    for (endless.made = 0; endless.made < count; endless.made += 1) {
      yield { number: `${endless.made} ${Math.random()} ${Math.random()} ${Math.random()}` };
    }
  }

  it('is waited for when it takes nothing', async () => {
    const slow = new PassThrough();
    const done = writeRows(slow, { sheet: '三月', columns: COLUMNS, rows: rows(100_000) });
    let before = -1;
    while (endless.made !== before) {
      before = endless.made;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(endless.made).toBeLessThan(20_000);
    slow.destroy();
    await expect(done).rejects.toThrow();
  });

  it('may go away', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(new Error('gone'));
      },
    });
    await expect(writeRows(gone, { sheet: '三月', columns: COLUMNS, rows: rows(100_000) })).rejects.toThrow('gone');
    expect(endless.made).toBeLessThan(100_000);
  });

  it('hears of a failure of the rows, and gets no whole file', async () => {
    function* failing() {
      yield { number: 'D1' };
      throw new Error('no more rows');
    }
    const file = createWriteStream(files.path('half.xlsx'));
    await expect(writeRows(file, { sheet: '三月', columns: COLUMNS, rows: failing() })).rejects.toThrow('no more rows');
    expect(file.destroyed).toBe(true);
    // Opening the file may still be under way: it would come to be while its folder is removed.
    await new Promise<void>((resolve) => (file.closed ? resolve() : file.once('close', resolve)));
  });
});
