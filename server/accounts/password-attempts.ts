import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { PasswordAttempts } from '../platform/platform.ts';
import { limitedAddress } from './network-address.ts';

/** Failed tries within a quarter of an hour. An address is often a whole office behind one router. */
export const ATTEMPTS = { perAccount: 10, perAddress: 100, windowSeconds: 15 * 60 } as const;

const ACCOUNT_PREFIX = 'account';

/** The row that counts an account's failures; whoever sets a password takes it away, so that it opens at once. */
export const accountAttemptsKey = (username: string): string => `${ACCOUNT_PREFIX}:${username}`;

/**
 * The limits, kept in the table sign_in_limit, so that all processes count together. Each try is counted before the
 * password is looked at: many tries at the same moment can't slip through between looking and counting.
 */
export function limitAttempts(pool: Pool): PasswordAttempts {
  const shared = {
    storeClient: pool,
    storeType: 'pool',
    tableName: 'sign_in_limit',
    tableCreated: true,
    duration: ATTEMPTS.windowSeconds,
  };
  const accounts = new RateLimiterPostgres({ ...shared, keyPrefix: ACCOUNT_PREFIX, points: ATTEMPTS.perAccount });
  const addresses = new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: ATTEMPTS.perAddress });
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

/** Zero when the try may go ahead. The limiter rejects with its state for "too many", with an error for a fault. */
async function secondsToWait(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
