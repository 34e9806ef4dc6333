import { writeFileSync } from 'node:fs';
import type { ColumnSpec } from '../../server/workbooks/row-batch.ts';
import { makeWorkbook } from './make-workbook.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRST';
const FIRST_AMOUNT = 2;
const FIRST_NAME = 8;
const DIFFERENT_NAMES = 5_000;
const FIRST_DAY = 46_000;

/** Twenty columns: a number of its own for each row, a date, six amounts, twelve names that come again and again. */
export const LARGE_COLUMNS: readonly ColumnSpec[] = Array.from(LETTERS, (letter) => ({
  key: letter,
  titles: [`列 ${letter}`],
}));

/** An export list as Excel writes it: texts shared, dates as styled numbers. */
export function largeList(rows: number): Buffer {
  const numbers = new Map<string, number>();
  const shared = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const lines: string[] = [];
  for (let row = 1; row <= rows + 1; row += 1) {
    const cells = Array.from(LETTERS, (letter, index) => {
      const text = (value: string) => `<c r="${letter}${row}" s="1" t="s"><v>${shared(value)}</v></c>`;
      if (row === 1) return text(`列 ${letter}`);
      if (index === 0) return text(`5301202600${String(row).padStart(8, '0')}`);
      if (index === 1) return `<c r="${letter}${row}" s="2"><v>${FIRST_DAY + (row % 300)}</v></c>`;
      if (index < FIRST_NAME)
        return `<c r="${letter}${row}" s="1"><v>${(row * (index - FIRST_AMOUNT + 1.37)).toFixed(2)}</v></c>`;
      return text(`打印机耗材有限公司第${(row * index) % DIFFERENT_NAMES}号`);
    });
    lines.push(`<row r="${row}" spans="1:20">${cells.join('')}</row>`);
  }
  return makeWorkbook({
    sheets: [{ name: '出口清单', rows: lines.join(''), before: `<dimension ref="A1:T${rows + 1}"/>` }],
    sharedTexts: [...numbers.keys()].map((text) => `<t>${text}</t>`),
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });
}

// As a program of its own, so that the memory that making it takes isn't taken for the reader's.
const [program, file, rows] = process.argv.slice(1);
if (program?.endsWith('large-list.ts') && file && rows) writeFileSync(file, largeList(Number(rows)));
