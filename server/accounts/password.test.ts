import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { ARGON2, hashPassword, makeTemporaryPassword, verifyPassword } from './password.ts';
import { checkPassword } from './password-policy.ts';

describe('hashing', () => {
  it('uses Argon2id with the parameters that OWASP recommends', async () => {
    const stored = await hashPassword('river-stones');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(stored)).toMatchObject(ARGON2);
  });

  it('salts: the same password never hashes alike', async () =>
    expect(await hashPassword('river-stones')).not.toBe(await hashPassword('river-stones')));

  it('opens with the password and with nothing else', async () => {
    const stored = await hashPassword('river-stones');
    expect(await verifyPassword(stored, 'river-stones')).toBe(true);
    expect(await verifyPassword(stored, 'River-stones')).toBe(false);
  });

  it('takes the full-width letters of a Chinese input method for the plain ones', async () =>
    expect(await verifyPassword(await hashPassword('river-stones1'), 'ｒｉｖｅｒ－ｓｔｏｎｅｓ１')).toBe(true));

  it('says no to every password where there is no account', async () =>
    expect(await verifyPassword(null, 'river-stones')).toBe(false));

  it('keeps order among more sign-ins than it hashes at once', async () => {
    const stored = await hashPassword('river-stones');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => verifyPassword(stored, index % 2 === 0 ? 'river-stones' : 'wrong')),
    );
    expect(answers).toEqual(Array.from({ length: 12 }, (_, index) => index % 2 === 0));
  });

  it('turns away what the line cannot hold instead of growing without end', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 260 }, () => verifyPassword(null, 'x')));
    const refused = tries.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(58);
    expect(refused[0]).toMatchObject({ reason: { code: 'unavailable' } });
  }, 30_000);
});

describe('temporary passwords', () => {
  it('are legible groups, never twice the same, and pass the strictest length', () => {
    const one = makeTemporaryPassword();
    expect(one).toMatch(/^([2-9a-km-zA-HJ-NP-Z]{4}-){4}[2-9a-km-zA-HJ-NP-Z]{4}$/);
    expect(makeTemporaryPassword()).not.toBe(one);
    expect(checkPassword(one, 'someone', { minLength: 12, minClasses: 2 })).toEqual({ ok: true });
  });
});
