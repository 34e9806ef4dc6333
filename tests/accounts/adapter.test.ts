import { databaseUser, testAdapter } from '@lucia-auth/adapter-test';
import type { Adapter, DatabaseSession } from 'lucia';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SessionAdapter, type SessionAttributes, sessionKey } from '../../server/accounts/session-adapter.ts';
import { openWorld, PASSWORD, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/**
 * Lucia's own test of adapters, on our tables. Two things in it don't fit and are translated here, nothing else:
 * - attributes: it stores { country } with a session, and users have { username } only. Ours have columns of their own.
 * - ids of getUserSessions: it expects back what was stored. We store SHA-256 of the id, so that list can only hold
 *   hashes; the test's own ids are looked up by their hash.
 * getSessionAndUser, which signs people in, is tested as it is: it answers the raw id.
 */
function forLuciasTest(adapter: Adapter): Adapter {
  const rawIds = new Map<string, string>();
  const ours: SessionAttributes = {
    createdAt: new Date(),
    absoluteExpiresAt: new Date(Date.now() + 3_600_000),
    address: null,
    userAgent: null,
  };
  const theirs = (session: DatabaseSession) => ({ ...session, attributes: { country: 'us' } }) as never;
  return {
    async getSessionAndUser(id) {
      const [session, user] = await adapter.getSessionAndUser(id);
      if (!session || !user) return [session, user];
      return [theirs(session), { id: user.id, attributes: { username: user.attributes.username } } as never];
    },
    async getUserSessions(userId) {
      // The test asks for a made-up id too; ours are UUIDs.
      const sessions = await adapter.getUserSessions(userId);
      return sessions.map((session) => theirs({ ...session, id: rawIds.get(session.id) ?? session.id }));
    },
    async setSession(session) {
      rawIds.set(sessionKey(session.id), session.id);
      await adapter.setSession({ ...session, attributes: ours });
    },
    updateSessionExpiration: (id, expiresAt) => adapter.updateSessionExpiration(id, expiresAt),
    deleteSession: (id) => adapter.deleteSession(id),
    deleteUserSessions: (userId) => adapter.deleteUserSessions(userId),
    deleteExpiredSessions: () => adapter.deleteExpiredSessions(),
  };
}

describe('SessionAdapter', () => {
  it("passes Lucia's own test of adapters", async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    databaseUser.id = await world.addUser('lucia');
    databaseUser.attributes = { username: 'lucia' } as never;
    await testAdapter(forLuciasTest(new SessionAdapter(world.prisma)));
  });

  it('keeps no token: what the table holds opens nothing', async () => {
    await world.addUser('hashed');
    const { state } = await world.signedIn('hashed', PASSWORD);
    const stored = await world.prisma.session.findMany();
    expect(stored.map(({ id }) => id)).not.toContain(state.token);
    for (const { id } of stored) {
      expect(await new SessionAdapter(world.prisma).getSessionAndUser(id)).toEqual([null, null]);
    }
  });

  it('deletes what is past its absolute end with what is expired', async () => {
    const adapter = new SessionAdapter(world.prisma);
    const userId = await world.addUser('expired');
    const hour = 3_600_000;
    const attributes = { createdAt: new Date(), address: null, userAgent: null };
    await adapter.setSession({
      id: uuidv7(),
      userId,
      expiresAt: new Date(Date.now() + hour),
      attributes: { ...attributes, absoluteExpiresAt: new Date(Date.now() - 1) },
    });
    await adapter.deleteExpiredSessions();
    expect(await world.prisma.session.count({ where: { userId } })).toBe(0);
  });
});
