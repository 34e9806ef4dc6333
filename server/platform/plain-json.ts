/** The value as JSON holds it: decimals and bigints as strings, dates as ISO instants; null for nothing. */
export function plainJson(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return JSON.parse(JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? inner.toString() : inner)));
}
