import { describe, expect, it } from 'vitest';
import { guardedCellText, plainCellText } from './cell-text.ts';

describe('cells of exported sheets', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('cannot run: %j', (text) =>
    expect(guardedCellText(text)).toBe(`'${text}`),
  );

  it.each(['签署承诺书', '9.5', 'a=b', "'quoted'", ''])('leave %j alone', (text) =>
    expect(guardedCellText(text)).toBe(text),
  );

  it.each(['=1', "'=1", "''-1", "'quoted'", '-', 'plain'])('come back as they were: %j', (text) =>
    expect(plainCellText(guardedCellText(text))).toBe(text),
  );
});
