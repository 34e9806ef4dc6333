import { describe, expect, it } from 'vitest';
import { pasteInto } from './pasted-rows.ts';

const COLUMNS = [
  { id: 'country', titles: ['国家'] },
  { id: 'product', titles: ['产品'] },
  { id: 'amount', titles: ['金额', '金额(美元)'] },
  { id: 'failed', titles: ['不合格'], initial: '0' },
];
const row = (country = '', product = '', amount = '', failed = '0') => ({ country, product, amount, failed });
const block = (...lines: string[][]) => lines.map((cells) => cells.join('\t')).join('\r\n');
const START = { row: 0, column: 'country' };

describe('a block pasted from a spreadsheet', () => {
  it('fills the cells from the focused one on and leaves the others as they are', () => {
    const rows = [row('DE', 'a', '1'), row('US', 'b', '2', '5')];
    const { rows: laid } = pasteInto(rows, COLUMNS, { row: 1, column: 'product' }, block(['x', '7'], ['y', '8']), 10);
    expect(laid).toEqual([rows[0], row('US', 'x', '7', '5'), row('', 'y', '8')]);
  });

  it('leaves out its line of headings, however they write the unit', () => {
    const text = block(['国家', ' 产品 ', '金额（美元）'], ['DE', 'a', '1']);
    expect(pasteInto([row()], COLUMNS, START, text, 10).rows).toEqual([row('DE', 'a', '1')]);
  });

  it('takes a first line of values for what it is', () => {
    const text = block(['DE', 'a', '1'], ['US', 'b', '2']);
    expect(pasteInto([row()], COLUMNS, START, text, 10).rows).toHaveLength(2);
  });

  it('makes rows up to the limit and says how many found no room', () => {
    const text = block(...Array.from({ length: 12 }, (_, index) => [`C${index}`, 'p']));
    const at = pasteInto([row('first')], COLUMNS, { row: 1, column: 'country' }, text, 10);
    expect(at.rows).toHaveLength(10);
    expect(at).toMatchObject({ taken: 12, left: 3 });
    expect(pasteInto([row()], COLUMNS, START, text, 12)).toMatchObject({ taken: 12, left: 0 });
  });
});
