import { describe, expect, it } from 'vitest';
import { addressOf, columnOf, escapeText, exactNumber, isoDate, plainNumber, unescapeText } from './cell-values.ts';

describe('numbers come out as plain decimals', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['42', '42'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['10', '10'],
    ['10.50', '10.5'],
    ['007', '7'],
    ['1.1000000000000001', '1.1'],
    ['0.30000000000000004', '0.3'],
    ['-1234.5599999999999', '-1234.56'],
    ['123456789012.345', '123456789012.345'],
    ['1E5', '100000'],
    ['1.5E-3', '0.0015'],
    ['1.5e+3', '1500'],
    ['1.2345678901234567E+20', '123456789012346000000'],
    ['4.9999999999999998E-7', '0.0000005'],
    ['12345E-2', '123.45'],
  ])('%s is %s', (raw, plain) => expect(plainNumber(raw)).toBe(plain));

  it('whole numbers keep all digits that the file has', () =>
    expect(plainNumber('530120260000000002')).toBe('530120260000000002'));

  it.each(['', '.', '-', 'abc', '1,5', '1e400', '1e-400', '1E9999', '0x10', 'Infinity', 'NaN', '1 2'])(
    '%s is none',
    (raw) => expect(plainNumber(raw)).toBeNull(),
  );
});

describe('a decimal text becomes a number where a spreadsheet holds it exactly', () => {
  it.each([
    ['0', 0],
    ['-12.50', -12.5],
    ['123456789012.345', 123456789012.345],
    ['999999999999999', 999_999_999_999_999],
    ['100000000000000000000', 1e20],
    ['0.0000001', 1e-7],
  ])('%s does', (text, value) => expect(exactNumber(text)).toBe(value));

  it.each([
    '1234567890123456',
    '0.1234567890123456',
    '007',
    '1E5',
    '1,000',
    '',
    '-',
    'n/a',
    '12.',
    '+1',
    `${'9'.repeat(15)}${'0'.repeat(400)}`,
  ])('%s stays text', (text) => expect(exactNumber(text)).toBeNull());
});

describe('dates come out as days', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['46112', '2026-03-31'],
    ['46112.999', '2026-03-31'],
    ['46111.9999999999', '2026-03-31'],
    ['45350', '2024-02-28'],
    ['45351', '2024-02-29'],
    ['2958465', '9999-12-31'],
  ])('day %s is %s', (raw, day) => expect(isoDate(raw, false)).toBe(day));

  it.each([
    ['0', '1904-01-01'],
    ['44650', '2026-03-31'],
  ])('day %s from 1904 is %s', (raw, day) => expect(isoDate(raw, true)).toBe(day));

  it.each(['0', '0.5', '-1', '60', '2958466', '1e300', '', 'x'])('%s is none', (raw) =>
    expect(isoDate(raw, false)).toBeNull(),
  );
});

describe('texts', () => {
  it('come back as they were written', () => {
    for (const text of ['a\rb', '_x0041_', '_x005F_', '__x0041_', '_x', '𠮷_x0041_']) {
      expect(unescapeText(escapeText(text))).toBe(text);
    }
  });
});

describe('addresses', () => {
  it.each([
    [1, 'A1'],
    [26, 'Z1'],
    [27, 'AA1'],
    [702, 'ZZ1'],
    [703, 'AAA1'],
    [16_384, 'XFD1'],
  ])('column %s is in %s', (column, address) => {
    expect(addressOf(column, 1)).toBe(address);
    expect(columnOf(address)).toBe(column);
  });

  it.each(['', '12', '$A$1'])('%s has no column', (reference) => expect(columnOf(reference)).toBe(0));
});
