import { expect, it } from 'vitest';
import { STATUSES } from './lifecycle.ts';
import { isEligibleForSupport } from './support.ts';

it('E13: a suspended or removed enterprise has no support, and one that was never admitted neither', () => {
  expect(STATUSES.filter(isEligibleForSupport)).toEqual(['admitted']);
  expect(isEligibleForSupport(null)).toBe(false);
});
