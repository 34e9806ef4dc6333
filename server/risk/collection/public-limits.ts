import type { Pool } from 'pg';
import { limitedAddress } from '../../accounts/network-address.ts';
import { type Message, ProductError } from '../../platform/errors.ts';
import type { PublicAct, PublicLimits } from '../../platform/platform.ts';
import { openRateLimiter, type RateLimit, secondsToWait } from '../../platform/rate-limit.ts';

/** R11: what one network address may do without an account. An address is often a whole office behind one router. */
export const PUBLIC_LIMITS = {
  report: { points: 10, windowSeconds: 60 * 60 },
  lookUp: { points: 30, windowSeconds: 15 * 60 },
  // Programs of a whole office, each asking a few times an hour.
  calendar: { points: 300, windowSeconds: 15 * 60 },
  // Z14: a full hall behind one router, each signing in, evaluating, fetching a certificate.
  attend: { points: 300, windowSeconds: 10 * 60 },
  // Their pages, which phones load again whenever they are looked at.
  attendPage: { points: 3_000, windowSeconds: 10 * 60 },
} as const satisfies Record<PublicAct, RateLimit>;

/** The counters behind the public form, for all processes together. */
export function limitPublicActs(pool: Pool): PublicLimits {
  const limiters = {
    report: openRateLimiter(pool, 'public-report', PUBLIC_LIMITS.report),
    lookUp: openRateLimiter(pool, 'public-look-up', PUBLIC_LIMITS.lookUp),
    calendar: openRateLimiter(pool, 'public-calendar', PUBLIC_LIMITS.calendar),
    attend: openRateLimiter(pool, 'public-attend', PUBLIC_LIMITS.attend),
    attendPage: openRateLimiter(pool, 'public-attend-page', PUBLIC_LIMITS.attendPage),
  } as const satisfies Record<PublicAct, unknown>;
  return {
    async take(act, address) {
      const wait = await secondsToWait(limiters[act], limitedAddress(address));
      return wait > 0 ? wait : null;
    },
  };
}

const TOO_MANY = {
  report: { key: 'publicReports.tooMany' },
  lookUp: { key: 'publicReports.tooManyLookUps' },
  calendar: { key: 'deadlines.tooManyReadings' },
  attend: { key: 'attend.tooMany' },
  attendPage: { key: 'attend.tooMany' },
} as const satisfies Record<PublicAct, Message>;

/** Counts one act of this address; 429 with the time to wait when there were too many. */
export async function requirePublicAct(limits: PublicLimits, act: PublicAct, address: string): Promise<void> {
  const retryAfterSeconds = await limits.take(act, address);
  if (retryAfterSeconds === null) return;
  const params = { minutes: Math.ceil(retryAfterSeconds / 60) };
  throw new ProductError('tooManyRequests', { ...TOO_MANY[act], params }, { retryAfterSeconds });
}
