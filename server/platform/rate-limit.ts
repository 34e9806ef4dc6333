import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimit {
  points: number;
  windowSeconds: number;
}

/** A counter in the table sign_in_limit, so that all processes count together; `keyPrefix` keeps it apart from others. */
export const openRateLimiter = (pool: Pool, keyPrefix: string, { points, windowSeconds }: RateLimit) =>
  new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'sign_in_limit',
    tableCreated: true,
    duration: windowSeconds,
    keyPrefix,
    points,
  });

/** Counts one; zero when it may go ahead. The limiter rejects with its state for "too many", with an error for a fault. */
export async function secondsToWait(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
