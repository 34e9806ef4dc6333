import { afterAll, describe, expect, it } from 'vitest';
import { WorkbookRefusal } from '../../server/workbooks/workbook-refusal.ts';
import { COLUMNS, HEADER, makeWorkbook, readAll, TemporaryFiles, textRow, workbookOfRows } from './make-workbook.ts';

const files = new TemporaryFiles();
afterAll(() => files.remove());

const refusalOf = async (bytes: Buffer, options: Parameters<typeof readAll>[1] = {}) => {
  const error: unknown = await readAll(files.write(bytes), options).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookRefusal ? error.text : error;
};

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

describe('where the list stands', () => {
  it('finds the headings in any order, language, width and case, below what stands above them', async () => {
    const file = files.write(
      workbookOfRows(
        textRow(2, ['2026 年 3 月出口清单']) +
          textRow(4, ['备注', ' AMOUNT  (usd) ', 'Declaration no.']) +
          textRow(5, ['x', '12.50', 'D1']),
      ),
    );
    const { batches, rows } = await readAll(file);
    expect(rows).toEqual([
      { number: 5, cells: { number: { kind: 'text', text: 'D1' }, amount: { kind: 'text', text: '12.50' } } },
    ]);
    expect(batches[0]?.header).toEqual({ sheet: '清单', row: 4, unknown: ['备注'] });
  });

  it('takes the first visible sheet that has all the columns', async () => {
    const sheet = (name: string, number: string, state?: 'hidden') => ({
      name,
      rows: textRow(1, HEADER) + textRow(2, [number, '1']),
      ...(state && { state }),
    });
    const bytes = makeWorkbook({
      sheets: [
        { name: '说明', rows: textRow(1, ['报关单号']) },
        sheet('旧', 'old', 'hidden'),
        sheet('三月', 'D3'),
        sheet('四月', 'D4'),
      ],
    });
    const { texts, batches } = await readAll(files.write(bytes));
    expect(texts).toEqual([{ number: 'D3', amount: '1' }]);
    expect(batches[0]?.header.sheet).toBe('三月');
  });

  it('reads elements with a prefix, and rows and cells that do not say where they are', async () => {
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const line = (texts: string[]) => `<x:row>${texts.map(cell).join('')}</x:row>`;
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${line(HEADER)}${line(['D1', '5'])}</x:sheetData></x:worksheet>`;
    const { rows, texts } = await readAll(files.write(workbookOfRows(Buffer.from(sheet))));
    expect(texts).toEqual([{ number: 'D1', amount: '5' }]);
    expect(rows[0]?.number).toBe(2);
  });

  it('names the columns that are missing, by all of their headings, and the sheet', async () =>
    expect(await refusalOf(workbookOfRows(textRow(1, ['报关单号', '数量'])))).toEqual({
      key: 'workbook.columnsMissing',
      params: { sheet: '清单', columns: '金额（美元） / Amount (USD)' },
    }));

  it('says which headings to write where there are none', async () =>
    expect(await refusalOf(workbookOfRows(textRow(1, ['a', 'b'])))).toEqual({
      key: 'workbook.headerMissing',
      params: { columns: '报关单号 / Declaration no.; 金额（美元） / Amount (USD)' },
    }));

  it('refuses two columns of one kind', async () =>
    expect(await refusalOf(workbookOfRows(textRow(1, [...HEADER, 'Amount (USD)'])))).toEqual({
      key: 'workbook.columnTwice',
      params: { column: 'Amount (USD)' },
    }));

  it('looks for the headings in the first thirty rows with anything in them, and no further', async () => {
    const above = (count: number) => Array.from({ length: count }, (_, index) => textRow(index + 1, ['x'])).join('');
    const list = (count: number) =>
      workbookOfRows(above(count) + textRow(count + 1, HEADER) + textRow(count + 2, ['D1', '1']));
    expect((await readAll(files.write(list(29)))).rows).toHaveLength(1);
    expect(await refusalOf(list(30))).toMatchObject({ key: 'workbook.headerMissing' });
  });

  it('looks nowhere but in the row that it is told', async () => {
    const bytes = workbookOfRows(textRow(1, HEADER) + textRow(2, HEADER) + textRow(3, ['D1', '1']));
    expect((await readAll(files.write(bytes), { headerAt: 2 })).texts).toEqual([{ number: 'D1', amount: '1' }]);
    expect(await refusalOf(bytes, { headerAt: 3 })).toMatchObject({ key: 'workbook.headerMissing' });
  });

  it('does without an optional column', async () => {
    const columns = [...COLUMNS, { key: 'note', titles: ['备注'], optional: true }];
    const bytes = workbookOfRows(textRow(1, HEADER) + textRow(2, ['D1', '1']));
    expect((await readAll(files.write(bytes), { columns })).rows).toHaveLength(1);
  });
});

describe('what the cells hold', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00E+00;[Red]-0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs>';

  const texts = async (cells: string[], more: object = {}) => {
    const rows = cells.map((cell, index) => row(index + 2, cell.replace('<c ', `<c r="A${index + 2}" `))).join('');
    const bytes = makeWorkbook({ sheets: [{ name: '清单', rows: textRow(1, HEADER) + rows }], styles, ...more });
    return (await readAll(files.write(bytes))).texts.map(({ number }) => number);
  };

  it('numbers are plain decimals as the file has them', async () =>
    expect(
      await texts([
        '<c ><v>1.1000000000000001</v></c>',
        '<c ><v>1.5E-3</v></c>',
        '<c s="3"><v>84439990</v></c>',
        '<c ><v> 530120260000000002 </v></c>',
        '<c t="b"><v>1</v></c>',
      ]),
    ).toEqual(['1.1', '0.0015', '84439990', '530120260000000002', 'true']));

  it('dates are days, whatever their format', async () =>
    expect(
      await texts([
        '<c s="1"><v>46112</v></c>',
        '<c s="2"><v>46112.75</v></c>',
        '<c s="4"><v>46112</v></c>',
        '<c t="d"><v>2026-03-31T08:00:00</v></c>',
        '<c s="1" t="str"><v>2026年3月31日</v></c>',
        '<c s="0"><v>46112</v></c>',
      ]),
    ).toEqual(['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31', '2026年3月31日', '46112']));

  it('dates of old Macs count from 1904', async () =>
    expect(await texts(['<c s="1"><v>44650</v></c>'], { from1904: true })).toEqual(['2026-03-31']));

  it('shared texts come whole, formatted runs included, readings of characters left out', async () =>
    expect(
      await texts(
        ['<c t="s"><v>1</v></c>', '<c t="s"><v>0</v></c>', '<c t="s"><v>2</v></c>', '<c t="s"><v>3</v></c>'],
        {
          sharedTexts: [
            '<t>硒鼓 &lt;A&gt;</t>',
            '<r><rPr><b/></rPr><t>墨</t></r><r><t xml:space="preserve">盒 </t></r><rPh sb="0" eb="1"><t>mo</t></rPh>',
            '<t>a_x000D_b</t>',
            '<t><![CDATA[a&b]]></t>',
          ],
        },
      ),
    ).toEqual(['墨盒 ', '硒鼓 <A>', 'a\rb', 'a&b']));

  it('formulas and errors are told apart from data', async () =>
    expect(
      await texts([
        '<c ><f>1+1</f><v>2</v></c>',
        '<c t="str"><f t="shared" si="0"/><v>x</v></c>',
        '<c ><f>A1</f></c>',
        '<c t="e"><v>#N/A</v></c>',
        '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ]),
    ).toEqual(['formula:2', 'formula:x', 'formula:', 'error:#N/A', 'formula:#DIV/0!']));

  it('the guard of exported texts is taken off', async () =>
    expect(await texts([`<c t="str"><v>'=1+1</v></c>`, `<c t="str"><v>'tis</v></c>`])).toEqual(['=1+1', "'tis"]));

  it('blank rows are skipped, and their numbers kept', async () => {
    const blank = (number: number) => row(number, `<c r="A${number}" s="1"/><c r="B${number}" t="str"><v> </v></c>`);
    const bytes = workbookOfRows(
      textRow(1, HEADER) + blank(2) + textRow(7, ['D1', '1']) + textRow(8, ['', '', 'beside']) + blank(9) + blank(10),
    );
    const { rows } = await readAll(files.write(bytes), { maxRows: 1 });
    expect(rows.map(({ number }) => number)).toEqual([7]);
  });
});

describe('batches and progress', () => {
  const list = (count: number, dimension = '') => {
    const rows = Array.from({ length: count }, (_, index) => textRow(index + 2, [`D${index}`, '1'])).join('');
    return makeWorkbook({ sheets: [{ name: '清单', rows: textRow(1, HEADER) + rows, before: dimension }] });
  };

  it('come in the size asked for, the last one with the rest', async () => {
    const { batches } = await readAll(files.write(list(25, '<dimension ref="A1:B26"/>')), { batchRows: 10 });
    expect(batches.map(({ rows }) => rows.length)).toEqual([10, 10, 5]);
    expect(batches.map(({ readRows }) => readRows)).toEqual([10, 20, 25]);
    expect(batches.map(({ totalRows }) => totalRows)).toEqual([25, 25, 25]);
    expect(batches.at(-1)?.share).toBe(1);
  });

  it.each([
    ['', 'no dimension'],
    ['<dimension ref="A1"/>', 'the dimension of a program that does not know it'],
    ['<dimension ref="A1:B1048576"/>', 'a format dragged down to the last row'],
    ['<dimension ref="A1:B3"/>', 'a dimension that is too small'],
  ])('promise no total by %s, %s', async (dimension) => {
    const { batches } = await readAll(files.write(list(25, dimension)));
    expect(batches.map(({ totalRows }) => totalRows)).toEqual([null]);
  });

  it('are told as they come', async () => {
    const told: number[] = [];
    await readAll(files.write(list(25)), { batchRows: 10, onProgress: ({ readRows }) => told.push(readRows) });
    expect(told).toEqual([10, 20, 25]);
  });

  it('a list without rows gives one empty batch, which tells of its headings', async () => {
    const { batches } = await readAll(files.write(list(0)));
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ rows: [], readRows: 0, share: 1, header: { row: 1 } });
  });

  it('as many rows are taken as are allowed, and not one more', async () => {
    expect((await readAll(files.write(list(20)), { maxRows: 20 })).rows).toHaveLength(20);
    expect(await refusalOf(list(21), { maxRows: 20 })).toEqual({ key: 'workbook.tooManyRows', params: { limit: 20 } });
  });
});
