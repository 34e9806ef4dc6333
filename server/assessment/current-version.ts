import { ProductError } from '../platform/errors.ts';

/** The second of two editors gets 409 and sees what is stored now beside what they typed. */
export function requireCurrent<T extends { version: number }>(stored: T, seen: number | undefined): void {
  if (stored.version !== seen) throw new ProductError('stale', { key: 'stale' }, { current: plain(stored) });
}

/** As JSON holds it: Decimals and dates as strings, bigints as strings. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? inner.toString() : inner)));
