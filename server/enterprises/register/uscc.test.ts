import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc, normaliseUscc, usccCheckCharacter } from './uscc.ts';

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const first17 = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 17, maxLength: 17 }).map((all) => all.join(''));
const code = first17.map((start) => start + usccCheckCharacter(start));

describe('the unified social credit code', () => {
  // Codes that real companies publish.
  it.each(['91440300708461136T', '9144030071526726XG', '91110000802100433B'])('EF1: %s is well formed', (known) =>
    expect(checkUscc(known)).toEqual({ ok: true }),
  );

  it('EF1: a code has 18 characters, without I, O, S, V and Z', () => {
    const start = '9132050500000000';
    expect(checkUscc(`${start}0`)).toMatchObject({ reason: 'uscc.format', rule: 'EF1', params: { length: 17 } });
    expect(checkUscc(`${start}000`)).toMatchObject({ reason: 'uscc.format', params: { length: 19 } });
    expect(checkUscc('')).toMatchObject({ reason: 'uscc.format' });
    for (const character of ['I', 'O', 'S', 'V', 'Z', 'a', '-', '中']) {
      expect(checkUscc(`${start}${character}0`)).toMatchObject({ reason: 'uscc.format' });
    }
    expect(() => usccCheckCharacter('I')).toThrow(RangeError);
  });

  it('EF1: a wrong check character is named with the expected one', () =>
    expect(checkUscc('914403007084611360')).toEqual({
      ok: false,
      reason: 'uscc.checkDigit',
      rule: 'EF1',
      params: { position: 18, expected: 'T' },
    }));

  it('EF1: every single wrong character is caught', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...CHARACTERS), (right, at, other) => {
        fc.pre(right[at] !== other);
        expect(checkUscc(right)).toEqual({ ok: true });
        expect(checkUscc(right.slice(0, at) + other + right.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it('EF1: every swap of neighbours is caught', () => {
    fc.assert(
      fc.property(code, fc.nat(16), (right, at) => {
        const [a, b] = [right.charAt(at), right.charAt(at + 1)];
        fc.pre(a !== b);
        expect(checkUscc(right.slice(0, at) + b + a + right.slice(at + 2)).ok).toBe(false);
      }),
    );
  });

  it('is read however it was typed: full width, small letters, spaces', () =>
    expect(normaliseUscc('　９１４４０３００ 7084 61136ｔ ')).toBe('91440300708461136T'));
});
