import { LRUCache } from 'lru-cache';

/**
 * Remembers what was computed from data, under a key that names the data's version: an entry is never wrong, only no
 * longer asked for. Losing it costs time, nothing else. Who asks while it is being computed waits for that.
 */
export interface DerivedCache {
  remember<T extends object>(key: string, compute: () => Promise<T>): Promise<T>;
}

export function createDerivedCache(entries = 500): DerivedCache {
  const cache = new LRUCache<string, object>({ max: entries });
  const computing = new Map<string, Promise<object | null>>();
  return {
    async remember<T extends object>(key: string, compute: () => Promise<T>): Promise<T> {
      const underWay = computing.get(key);
      const known = cache.get(key) ?? (underWay && (await underWay));
      if (known) return known as T;
      // Of one that fails, those who waited know nothing, and each computes it itself.
      const value = compute();
      const outcome = value.catch(() => null);
      computing.set(key, outcome);
      try {
        const computed = await value;
        cache.set(key, computed);
        return computed;
      } finally {
        if (computing.get(key) === outcome) computing.delete(key);
      }
    },
  };
}
