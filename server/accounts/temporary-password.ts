import { hashPassword, makeTemporaryPassword } from './password.ts';

/**
 * A password to be told once, and what is stored of it. Made before the transaction, which must not wait for the hash;
 * whether it was used, the transaction says with `use`, so that a repeated request under one Idempotency-Key, which
 * has no second effect, tells no password that opens nothing.
 */
export async function prepareTemporaryPassword() {
  const password = makeTemporaryPassword();
  let used = false;
  return {
    passwordHash: await hashPassword(password),
    use: () => {
      used = true;
    },
    /** Null when nothing was written with it. */
    told: () => (used ? password : null),
  };
}
