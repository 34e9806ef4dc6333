import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { checkPassword } from './password-policy.ts';

const policy = { minLength: 12, minClasses: 2 };
const reasonOf = (password: string, username = 'zhuhai.office', rules = policy) => {
  const verdict = checkPassword(password, username, rules);
  return verdict.ok ? null : verdict.reason;
};

describe('length', () => {
  it('refuses one character too few and names the minimum', () =>
    expect(reasonOf('river-stone')).toEqual({ key: 'accounts.password.tooShort', params: { minimum: 12 } }));

  it('accepts the minimum exactly', () => expect(reasonOf('river-stones')).toBeNull());

  it('accepts 200 characters and refuses 201', () => {
    expect(reasonOf('ab-'.repeat(66).concat('zq'))).toBeNull();
    expect(reasonOf('ab-'.repeat(66).concat('zqx'))?.key).toBe('accounts.password.tooLong');
  });

  it('counts characters, not code units: an emoji is one', () =>
    expect(reasonOf('😀😀😀😀😀😀abcde')?.key).toBe('accounts.password.tooShort'));
});

describe('classes', () => {
  const four = { minLength: 8, minClasses: 4 };

  it('refuses one class where two are asked for', () =>
    expect(reasonOf('correcthorsebattery')).toEqual({
      key: 'accounts.password.tooFewClasses',
      params: { minimum: 2 },
    }));

  it('counts lower case, upper case, digits and other signs', () => {
    expect(reasonOf('Abcdefg7', 'someone', four)?.key).toBe('accounts.password.tooFewClasses');
    expect(reasonOf('Abcdef7!', 'someone', four)).toBeNull();
  });

  it('counts Chinese characters as other signs', () => expect(reasonOf('示范区建设管理办公室abc1')).toBeNull());
});

describe('what everybody guesses', () => {
  it('refuses the username, whatever its case, also inside', () => {
    expect(reasonOf('Zhuhai.Office')?.key).toBe('accounts.password.containsUsername');
    expect(reasonOf('my-zhuhai.office-2026')?.key).toBe('accounts.password.containsUsername');
  });

  it('lets a very short username occur by chance, but not be the password', () => {
    expect(reasonOf('plain-river-li', 'li')).toBeNull();
    expect(reasonOf('a1', 'a1', { minLength: 2, minClasses: 1 })?.key).toBe('accounts.password.containsUsername');
  });

  it('refuses common passwords, also in capitals and in full-width letters', () => {
    expect(reasonOf('Woaini1314520')?.key).toBe('accounts.password.common');
    expect(reasonOf('ＰＡＳＳＷＯＲＤ１２３４')?.key).toBe('accounts.password.common');
  });

  it('refuses a short piece repeated', () => {
    expect(reasonOf('ab1!ab1!ab1!')?.key).toBe('accounts.password.common');
    expect(reasonOf('ab1!cab1!cab1!c')).toBeNull();
  });

  it('keeps its list in lower case, so that comparing finds them', () =>
    expect([...COMMON_PASSWORDS].filter((password) => password !== password.toLowerCase())).toEqual([]));
});
