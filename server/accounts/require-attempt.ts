import { ProductError } from '../platform/errors.ts';
import type { PasswordAttempts } from '../platform/platform.ts';

/** Counts one try at a password; 429 with the time to wait when there were too many. */
export async function requireAttempt(attempts: PasswordAttempts, username: string, address: string): Promise<void> {
  const retryAfterSeconds = await attempts.take(username, address);
  if (retryAfterSeconds !== null) {
    throw new ProductError(
      'tooManyRequests',
      { key: 'accounts.tooManyAttempts', params: { minutes: Math.ceil(retryAfterSeconds / 60) } },
      { retryAfterSeconds },
    );
  }
}
