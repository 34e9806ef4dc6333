import type { Message } from '../platform/errors.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

export interface PasswordPolicy {
  /** Characters as people count them, not bytes. */
  minLength: number;
  /** How many of lower case, upper case, digits and other signs. */
  minClasses: number;
}

/** Longer ones gain nothing and cost the hash time. */
export const PASSWORD_MAX_LENGTH = 200;

export type PasswordVerdict = { ok: true } | { ok: false; reason: Message };

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u] as const;

/** Usernames shorter than this turn up in honest passwords by chance. */
const TELLING_USERNAME_LENGTH = 4;

/**
 * Full-width letters from a Chinese input method and composed accents count as the plain ones: the same keys must
 * sign in on every keyboard. Whatever hashes or compares a password normalizes it first.
 */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

/** May this be the password of that account? Names the first thing to change, in words for the person. */
export function checkPassword(password: string, username: string, policy: PasswordPolicy): PasswordVerdict {
  const normal = normalizePassword(password);
  const plain = normal.toLowerCase();
  const length = [...normal].length;
  if (length < policy.minLength) return refuse('tooShort', { minimum: policy.minLength });
  if (length > PASSWORD_MAX_LENGTH) return refuse('tooLong', { maximum: PASSWORD_MAX_LENGTH });
  if (CLASSES.filter((kind) => kind.test(normal)).length < policy.minClasses) {
    return refuse('tooFewClasses', { minimum: policy.minClasses });
  }
  if (plain === username || (username.length >= TELLING_USERNAME_LENGTH && plain.includes(username))) {
    return refuse('containsUsername');
  }
  if (COMMON_PASSWORDS.has(plain) || isRepetition(plain)) return refuse('common');
  return { ok: true };
}

/** 'abcabcabcabc' is no longer than 'abc' to somebody who guesses. */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+$/su.test(text);
}

const refuse = (reason: string, params?: Message['params']): PasswordVerdict => ({
  ok: false,
  reason: { key: `accounts.password.${reason}`, ...(params && { params }) },
});
