import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { ProductError } from '../platform/errors.ts';
import { normalizePassword } from './password-policy.ts';

/** Argon2id (the library's default kind) with OWASP's first recommendation: 19 MiB, two passes, one lane. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of the same cost that no password opens: an unknown username takes as long as a wrong password. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$cXVhbGl6b25lLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/**
 * Each hash takes 19 MiB and a thread of the pool that files and DNS use too. Two at a time keep both cores of a small
 * machine busy; the others wait in line, and beyond the line's length it is better to say so.
 */
const AT_ONCE = 2;
const LINE_LENGTH = 200;

const line: (() => void)[] = [];
let busy = 0;

/** The hash to store, in PHC format with its own salt. */
export const hashPassword = (password: string): Promise<string> =>
  inLine(() => hash(normalizePassword(password), ARGON2));

/** Whether the password opens the hash. Without a hash (unknown account) it takes as long and says no. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const opens = await inLine(() => verify(storedHash ?? NOBODY, normalizePassword(password)));
  return storedHash !== null && opens;
}

async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) {
    if (line.length >= LINE_LENGTH) throw new ProductError('unavailable', { key: 'busy' });
    // Whoever finishes hands its place on, so `busy` doesn't change in between.
    await new Promise<void>((resolve) => line.push(resolve));
  } else {
    busy += 1;
  }
  try {
    return await work();
  } finally {
    const next = line.shift();
    if (next) next();
    else busy -= 1;
  }
}

/** Without 0 and O, 1, l and I: it is read from a slip of paper. */
const LEGIBLE = '23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A password to be shown once and changed at the first sign-in, e.g. 'Xk7m-pQ2n-8RtV-wz4H-bC9d' (116 bits). */
export function makeTemporaryPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
