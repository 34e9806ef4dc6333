import type { Pool } from 'pg';
import type { PasswordAttempts } from '../platform/platform.ts';
import { openRateLimiter, secondsToWait } from '../platform/rate-limit.ts';
import { limitedAddress } from './network-address.ts';

/** Failed tries within a quarter of an hour. An address is often a whole office behind one router. */
export const ATTEMPTS = { perAccount: 10, perAddress: 100, windowSeconds: 15 * 60 } as const;

const ACCOUNT_PREFIX = 'account';

/** The row that counts an account's failures; whoever sets a password takes it away, so that it opens at once. */
export const accountAttemptsKey = (username: string): string => `${ACCOUNT_PREFIX}:${username}`;

/**
 * The limits for all processes together. Each try is counted before the password is looked at: many tries at the same
 * moment can't slip through between looking and counting.
 */
export function limitAttempts(pool: Pool): PasswordAttempts {
  const { windowSeconds, perAccount, perAddress } = ATTEMPTS;
  const accounts = openRateLimiter(pool, ACCOUNT_PREFIX, { points: perAccount, windowSeconds });
  const addresses = openRateLimiter(pool, 'address', { points: perAddress, windowSeconds });
  return {
    async take(username, address) {
      const waits = await Promise.all([
        secondsToWait(accounts, username),
        secondsToWait(addresses, limitedAddress(address)),
      ]);
      const longest = Math.max(...waits);
      return longest > 0 ? longest : null;
    },
    async forgive(username, address) {
      await Promise.all([accounts.delete(username), addresses.reward(limitedAddress(address))]);
    },
  };
}
