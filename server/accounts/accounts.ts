import pg from 'pg';
import type { AccountServices } from '../platform/platform.ts';
import { limitAttempts } from './password-attempts.ts';

/** The settings of server/platform/config.ts that signing in goes by. */
export interface AccountSettings {
  passwordMinLength: number;
  passwordMinClasses: number;
  sessionIdleMinutes: number;
  sessionAbsoluteHours: number;
}

/**
 * Platform's part for accounts; one for each process. The counters of failed sign-ins have two connections of their
 * own: they are counted for good, also when the transaction of the sign-in fails.
 */
export function createAccounts(
  appUrl: string,
  settings: AccountSettings,
): AccountServices & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: appUrl, max: 2 });
  pool.on('error', () => {
    // An idle connection broke (server restart): the pool drops it, the next query opens another.
  });
  return {
    passwords: { minLength: settings.passwordMinLength, minClasses: settings.passwordMinClasses },
    sessions: { idleMinutes: settings.sessionIdleMinutes, absoluteHours: settings.sessionAbsoluteHours },
    attempts: limitAttempts(pool),
    close: () => pool.end(),
  };
}
