import { expect, it } from 'vitest';
import { asPercent } from './as-percent.ts';
import { typedFiguresOf } from './figure-columns.ts';

it.each([
  ['1,200', 1200],
  [' 7 ', 7],
  ['0', 0],
  ['', -1],
  ['1.5', -1],
  ['-3', -1],
  ['many', -1],
])('Q5: the count %j is sent as %j; what is no count is refused by the server at its cell', (written, sent) =>
  expect(typedFiguresOf({ inspectedBatches: written }).inspectedBatches).toBe(sent),
);

it('Q5: without a credit code the figures are of the country only', () => {
  expect(typedFiguresOf({ enterpriseUscc: '  ' }).enterpriseUscc).toBeNull();
  expect(typedFiguresOf({ enterpriseUscc: '91440402MADEM0010U' }).enterpriseUscc).toBe('91440402MADEM0010U');
});

it('a month without inspections is a gap in the chart, not a zero', () => {
  expect(asPercent(null)).toBeNull();
  expect(asPercent('0.012345')).toBe('1.2345');
  expect(asPercent('0')).toBe('0.0000');
});
