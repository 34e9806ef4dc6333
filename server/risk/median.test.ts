import { describe, expect, it } from 'vitest';
import { median } from './median.ts';

describe('the median', () => {
  it.each([
    [[], null],
    [[4], '4'],
    [[3, 1], '2'],
    [[1, 2], '1.5'],
    [[9, 1, 5], '5'],
    [[0, 0], '0'],
  ] as const)('of %j is %s', (values, expected) => expect(median(values)).toBe(expected));
});
