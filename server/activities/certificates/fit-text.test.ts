import { expect, it } from 'vitest';
import { fitText } from './fit-text.ts';

/** Every letter is as wide as it is high. */
const square = (line: string, size: number) => [...line].length * size;
const box = { width: 100, height: 40, largest: 20, smallest: 5, leading: 1 };

it('a short text has the largest letters', () =>
  expect(fitText('培训证书', box, square)).toEqual({ size: 20, lines: ['培训证书'] }));

it('a longer one is wrapped before its letters are made smaller', () => {
  expect(fitText('培训证书培训证书', box, square)).toEqual({ size: 20, lines: ['培训证书培', '训证书'] });
  const { size, lines } = fitText('培'.repeat(30), box, square);
  expect(size).toBeLessThan(20);
  expect(lines.join('')).toBe('培'.repeat(30));
  expect(lines.length * size).toBeLessThanOrEqual(box.height);
});

it('what does not fit in the smallest letters ends in an ellipsis, and no line is wider than the box', () => {
  const { size, lines } = fitText('W'.repeat(1_000), box, square);
  expect(size).toBe(5);
  expect(lines).toHaveLength(8);
  expect(lines.at(-1)).toMatch(/…$/);
  expect(lines.every((line) => square(line, size) <= box.width)).toBe(true);
});

it('closing marks stay with what they close, words are kept whole', () => {
  expect(fitText('培训证书培，训', { ...box, height: 60 }, square).lines).toEqual(['培训证书', '培，训']);
  expect(fitText('one two six', { ...box, height: 60 }, square).lines).toEqual(['one', 'two', 'six']);
});

it('an empty text is one empty line', () => expect(fitText('', box, square)).toEqual({ size: 20, lines: [''] }));
