import { expect, it } from 'vitest';
import { EVALUATION_ITEMS } from './items.ts';

it('EF3: the form has sixteen items: 1, 2.1 to 2.3, 3.1 to 3.3, 4.1 to 4.9', () => {
  const numbered = (section: number, items: number) =>
    Array.from({ length: items }, (_, index) => `${section}.${index + 1}`);
  expect(EVALUATION_ITEMS).toEqual(['1', ...numbered(2, 3), ...numbered(3, 3), ...numbered(4, 9)]);
});
