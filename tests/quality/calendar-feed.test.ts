import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeed, listFeeds, revokeFeed } from '../../server/deadlines/feeds.ts';
import { readFeed } from '../../server/deadlines/read-feed.ts';
import { createFeedInput, createFeedOutput, feedsOutput, readFeedOutput } from '../../server/deadlines/schema.ts';
import { sha256 } from '../../server/platform/file-store.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { PUBLIC_LIMITS } from '../../server/risk/collection/public-limits.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { openRisk, type RiskWorld, refusal } from '../risk/world.ts';
import { openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
}, 60_000);
afterAll(() => world.installation.close());

let requests = 0;
const make = async (actor: Actor, label = 'phone', key?: string) =>
  createFeedOutput.parse(
    await createFeed(world.at(actor, '2026-07-06 09:00', key), createFeedInput.parse({ label, locale: 'en' })),
  );
const secretOf = async (actor: Actor): Promise<string> => (await make(actor)).secret ?? '';
/** Each reading comes from an address of its own, unless the test says which. */
const read = async (secret: string, when = '2026-07-06T10:00:00+08:00', address?: string) => {
  requests += 1;
  const from = address ?? `10.1.${Math.floor(requests / 250)}.${requests % 250}`;
  const { platform } = world.installation;
  return readFeedOutput.parse(await readFeed({ platform, now: new Date(when), address: from }, secret));
};
const lastRead = async (actor: Actor) => {
  const { items } = feedsOutput.parse(await listFeeds(world.at(actor, '2026-07-06 12:00')));
  return items.map(({ lastReadAt }) => lastReadAt);
};
const setUser = (actor: Actor, data: { disabledAt?: Date | null; mustChangePassword?: boolean }) =>
  world.installation.platform.prisma.user.update({ where: { id: actor.userId }, data });

describe('a calendar feed', () => {
  it('is made by its person; the secret is told once and stored as a hash only', async () => {
    const { platform } = world.installation;
    const { feed, secret } = await make(world.technical, 'phone', 'key-1');
    expect(secret).toMatch(/^[\w-]{43}$/);
    const stored = await platform.prisma.calendarFeed.findUnique({ where: { id: feed.id } });
    expect(stored?.tokenHash).toBe(sha256(secret ?? ''));
    expect(await make(world.technical, 'phone', 'key-1')).toMatchObject({ feed: { id: feed.id }, secret: null });
    const audit = await withZones(platform.prisma, ['platform'], (tx) =>
      tx.auditEntry.findMany({ where: { objectId: feed.id } }),
    );
    expect(audit.map(({ action }) => action)).toEqual(['calendar-feed.create']);
    expect(JSON.stringify(audit.map(({ after }) => after))).not.toContain(secret);
  });

  it('holds what its person has to do, from 60 days back to 400 ahead, the same on every reading', async () => {
    const secret = await secretOf(world.technical);
    const { locale, zones } = await read(secret);
    expect(locale).toBe('en');
    expect(zones.map(({ id }) => id)).toEqual([SUZHOU]);
    const items = zones[0]?.items ?? [];
    expect(items.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toContain('quality-draft 2027-01-20');
    expect(items.every(({ isOwn }) => isOwn)).toBe(true);
    const days = items.map(({ dueOn }) => dueOn ?? '');
    expect(days.every((day) => day >= '2026-05-07' && day <= '2027-08-10')).toBe(true);
    const again = await read(secret, '2026-07-08T10:00:00+08:00');
    expect(again.zones[0]?.items.map(({ uid }) => uid)).toEqual(items.map(({ uid }) => uid));
    expect(new Set(items.map(({ uid }) => uid)).size).toBe(items.length);
  });

  it('R28: says the number of a risk, and neither its title nor the enterprise', async () => {
    const risk = await openRisk(world as unknown as RiskWorld, '2026-07-06 09:00', {
      title: '机密标题',
      enterpriseId: world.enterprise,
    });
    const { zones } = await read(await secretOf(world.technical));
    const told = JSON.stringify(zones);
    expect(told).toContain(risk.number);
    expect(told).not.toContain('机密标题');
    expect(told).not.toContain('示例医疗器械有限公司');
  });

  it('follows a person into all zones, and one who leads sees what there is', async () => {
    const { prisma } = world.installation.platform;
    await withZones(prisma, [ZHUHAI], (tx) =>
      tx.member.create({
        data: { zoneId: ZHUHAI, userId: world.colleague.userId, role: 'office', createdAt: new Date() },
      }),
    );
    const { zones } = await read(await secretOf(world.colleague));
    expect(zones.map(({ id }) => id)).toEqual([SUZHOU, ZHUHAI]);
    expect(zones.every(({ items }) => items.length > 0)).toBe(true);
    const led = await read(await secretOf(world.leader));
    expect(led.zones.flatMap(({ items }) => items).length).toBeGreaterThan(0);
    const kept = await read(await secretOf(world.admin));
    expect(kept.zones.flatMap(({ items }) => items)).toEqual([]);
  });

  it('notes that it was read, once an hour at most', async () => {
    const reader = await world.installation.person('hourly', { zone: SUZHOU, role: 'technical' });
    const secret = await secretOf(reader);
    expect(await lastRead(reader)).toEqual([null]);
    await read(secret, '2026-07-06T10:00:00+08:00');
    await read(secret, '2026-07-06T10:59:59+08:00');
    expect(await lastRead(reader)).toEqual(['2026-07-06T02:00:00.000Z']);
    await read(secret, '2026-07-06T11:00:00+08:00');
    expect(await lastRead(reader)).toEqual(['2026-07-06T03:00:00.000Z']);
  });
});

describe('a calendar feed is not there', () => {
  it('once it was revoked; revoking is for its person, and once', async () => {
    const { at, deputy, office } = world;
    const { feed, secret } = await make(deputy);
    await read(secret ?? '');
    const stranger = revokeFeed(at(office, '2026-07-06 11:00'), { id: feed.id });
    expect(await refusal(stranger)).toMatchObject({ code: 'notFound' });
    const revoke = () => revokeFeed(at(deputy, '2026-07-06 11:00'), { id: feed.id });
    expect((await revoke()).revokedAt).toBe('2026-07-06T03:00:00.000Z');
    expect((await revoke()).revokedAt).toBe('2026-07-06T03:00:00.000Z');
    expect(await refusal(read(secret ?? ''))).toMatchObject({ code: 'notFound' });
  });

  it('for a disabled person, and as long as a new password is owed', async () => {
    const secret = await secretOf(world.inspection);
    await setUser(world.inspection, { disabledAt: new Date() });
    expect(await refusal(read(secret))).toMatchObject({ code: 'notFound' });
    await setUser(world.inspection, { disabledAt: null, mustChangePassword: true });
    expect(await refusal(read(secret))).toMatchObject({ code: 'notFound' });
    await setUser(world.inspection, { mustChangePassword: false });
    expect((await read(secret)).zones).toHaveLength(1);
  });

  it('for a secret that nobody has, and not for machine clients to make', async () => {
    for (const secret of ['', 'x', 'A'.repeat(43)]) {
      expect(await refusal(read(secret))).toMatchObject({ code: 'notFound', key: 'deadlines.feedNotFound' });
    }
    const machine = { ...world.office, token: { zoneIds: [SUZHOU], canWrite: true } };
    expect(await refusal(make(machine))).toMatchObject({ code: 'forbidden' });
  });

  it('for an address that asks too often', async () => {
    const guess = () => refusal(read('A'.repeat(43), undefined, '192.0.2.7'));
    for (let done = 0; done < PUBLIC_LIMITS.calendar.points; done += 50) {
      await Promise.all(Array.from({ length: 50 }, guess));
    }
    expect(await guess()).toMatchObject({ code: 'tooManyRequests', key: 'deadlines.tooManyReadings' });
  });
});
