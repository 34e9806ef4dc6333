import { ProductError } from './errors.ts';
import { plainJson } from './plain-json.ts';

/** The second of two editors gets 409 and sees what is stored now beside what they typed. */
export function requireCurrent<T extends { version: number }>(stored: T, seen: number | undefined): void {
  if (stored.version !== seen) throw new ProductError('stale', { key: 'stale' }, { current: plainJson(stored) });
}
