import { LRUCache } from 'lru-cache';

/**
 * Remembers what was computed from data, under a key that names the data's version: an entry is never wrong, only no
 * longer asked for. Losing it costs time, nothing else.
 */
export interface DerivedCache {
  remember<T extends object>(key: string, compute: () => Promise<T>): Promise<T>;
}

export function createDerivedCache(entries = 500): DerivedCache {
  const cache = new LRUCache<string, object>({ max: entries });
  return {
    async remember<T extends object>(key: string, compute: () => Promise<T>): Promise<T> {
      const known = cache.get(key);
      if (known) return known as T;
      const value = await compute();
      cache.set(key, value);
      return value;
    },
  };
}
