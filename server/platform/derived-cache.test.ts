import { describe, expect, it } from 'vitest';
import { createDerivedCache } from './derived-cache.ts';

describe('what is remembered', () => {
  it('is computed once, also for those who ask meanwhile', async () => {
    const cache = createDerivedCache();
    const computed: string[] = [];
    const compute = async () => {
      computed.push('once');
      await Promise.resolve();
      return { value: computed.length };
    };
    const found = await Promise.all([cache.remember('key', compute), cache.remember('key', compute)]);
    expect([...found, await cache.remember('key', compute)]).toEqual([{ value: 1 }, { value: 1 }, { value: 1 }]);
  });

  it('is not what failed: those who waited compute it themselves', async () => {
    const cache = createDerivedCache();
    const failing = cache.remember('key', async () => {
      throw new Error('broken');
    });
    const waiting = cache.remember('key', async () => ({ value: 2 }));
    await expect(failing).rejects.toThrow('broken');
    expect(await waiting).toEqual({ value: 2 });
    expect(await cache.remember('key', async () => ({ value: 3 }))).toEqual({ value: 2 });
  });
});
