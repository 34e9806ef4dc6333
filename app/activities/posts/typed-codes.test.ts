import { describe, expect, it } from 'vitest';
import { codeFieldOf, codesOf, marketsOf } from './typed-codes.ts';

describe('codes as they are typed', () => {
  it('come one a line or several in one', () =>
    expect(codesOf('8443.99\n3215, 9612；')).toEqual(['844399', '3215', '9612']));

  it('markets are codes or names; what is neither is told of by the server', () =>
    expect(
      marketsOf('DE\n美国、 法国\nNowhere', [
        { code: 'US', name: '美国' },
        { code: 'FR', name: '法国' },
      ]),
    ).toEqual(['DE', 'US', 'FR', 'Nowhere']));

  it('what is wrong with one stands at their field', () => {
    expect(codeFieldOf('markets.2')).toBe('markets');
    expect(codeFieldOf('sourceOn')).toBe('sourceOn');
  });
});
