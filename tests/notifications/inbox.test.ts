import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markAllRead, markRead, openEntry } from '../../server/notifications/inbox/mark-read.ts';
import { countUnread } from '../../server/notifications/inbox/read-inbox.ts';
import { type News, settleMatter } from '../../server/notifications/notify.ts';
import { raiseDueMatters } from '../../server/notifications/raise-due-matters.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { type InboxWorld, openInboxWorld } from './world.ts';

let world: InboxWorld;
beforeAll(async () => {
  world = await openInboxWorld();
}, 60_000);
afterAll(() => world.close());
beforeEach(() => world.empty());

const pass = (when = '2026-03-02 10:00') => raiseDueMatters(world.platform, world.instant(when));
const entries = async (actor: Actor, asked: object = {}, when?: string) =>
  (await world.inbox(actor, asked, when)).items;
const ofKind = async (actor: Actor, kind: News['kind'], asked: object = {}) =>
  (await entries(actor, asked)).filter((entry) => entry.kind === kind);
const unread = async (actor: Actor) => (await countUnread(world.at(actor, '2026-03-02 12:00'))).count;
const rows = async (sql: string, values: unknown[] = []) => (await world.owner.query(sql, values)).rows;

describe('the pass over the deadlines', () => {
  it('puts what is late or due within seven days into the inboxes of those who have to do it', async () => {
    await pass();
    const lists = await ofKind(world.clerk, 'monthly-list');
    expect(lists.map(({ subject }) => subject.en)).toContain('2026-01');
    expect(lists.every(({ isLate, about }) => isLate && about.enterprise === world.enterprise)).toBe(true);
    expect((await ofKind(world.office, 'zone-lists')).length).toBeGreaterThan(0);
    expect((await ofKind(world.technical, 'quality-draft')).map(({ dueOn }) => dueOn)).toEqual(['2026-01-20']);
    expect(await entries(world.leader)).toEqual([]);
  });

  it.each([
    ['2026-03-02 10:00', false],
    ['2026-03-03 10:00', true],
  ])('on %s has the list due on 10 March: %s', async (when, has) => {
    await pass(when);
    const found = await ofKind(world.clerk, 'monthly-list');
    expect(found.some(({ dueOn }) => dueOn === '2026-03-10')).toBe(has);
  });

  it('adds nothing twice, however often it runs, also twice at the same time', async () => {
    await Promise.all([pass(), pass()]);
    const before = await rows('SELECT user_id, matter FROM notification ORDER BY 1, 2');
    await pass();
    await pass('2026-03-02 11:00');
    expect(await rows('SELECT user_id, matter FROM notification ORDER BY 1, 2')).toEqual(before);
    const twice = await rows('SELECT user_id, matter FROM notification GROUP BY 1, 2 HAVING count(*) > 1');
    expect(twice).toEqual([]);
  });

  it('passes enterprises once a civil day, and everybody else each time', async () => {
    await pass('2026-03-02 00:15');
    await world.owner.query('DELETE FROM notification');
    await pass('2026-03-02 23:15');
    expect(await entries(world.clerk)).toEqual([]);
    expect((await entries(world.office)).length).toBeGreaterThan(0);
    await pass('2026-03-03 00:15');
    expect((await entries(world.clerk)).length).toBeGreaterThan(0);
  });

  it('settles what is no longer open, and takes it up again when it comes back', async () => {
    const gone = { kind: 'quality-draft', uid: 'gone', dueOn: '2026-03-01' } as const;
    await world.tell(world.technical, gone);
    await pass();
    expect((await ofKind(world.technical, 'quality-draft')).map(({ about }) => about.id)).not.toContain('gone');
    const [open] = await ofKind(world.technical, 'quality-draft');
    const was = { emailed_at: new Date(), settled_at: new Date(), read_at: new Date() };
    await world.owner.query('UPDATE notification SET settled_at = $1, read_at = $2, emailed_at = $3 WHERE id = $4', [
      was.settled_at,
      was.read_at,
      was.emailed_at,
      open?.id,
    ]);
    await pass();
    expect(await ofKind(world.technical, 'quality-draft')).toMatchObject([
      { id: open?.id, readAt: null, settledAt: null },
    ]);
  });

  it('leaves what was told early, what has no day, and plain news as they are', async () => {
    await world.tell(world.technical, { kind: 'meeting-action', uid: 'far', dueOn: '2026-03-10' });
    await world.tell(world.technical, { kind: 'finding-recheck', uid: 'no-day', dueOn: null });
    await world.tell(world.technical, { kind: 'post', uid: 'old-news', dueOn: '2026-01-01' });
    await pass();
    const left = (await entries(world.technical)).map(({ about }) => about.id);
    expect(left).toEqual(expect.arrayContaining(['far', 'no-day', 'old-news']));
  });

  it('follows a day that has moved', async () => {
    await pass();
    const [draft] = await ofKind(world.technical, 'quality-draft');
    await world.owner.query("UPDATE notification SET due_on = '2026-03-05' WHERE id = $1", [draft?.id]);
    await pass();
    expect(await ofKind(world.technical, 'quality-draft')).toMatchObject([{ id: draft?.id, dueOn: '2026-01-20' }]);
  });

  it('tells nobody whose account is disabled', async () => {
    const { prisma } = world.platform;
    const set = (disabledAt: Date | null) =>
      prisma.user.update({ where: { id: world.technical.userId }, data: { disabledAt } });
    await set(new Date());
    await pass();
    expect(await rows('SELECT 1 FROM notification WHERE user_id = $1', [world.technical.userId])).toEqual([]);
    await set(null);
  });
});

describe('an inbox', () => {
  it('shows what is new first, then what was read, in each the newest first; what is done only when asked for', async () => {
    await world.tell(world.office, { uid: 'old' }, '2026-03-01 08:00');
    await world.tell(world.office, { uid: 'read' }, '2026-03-01 12:00');
    await world.tell(world.office, { uid: 'new' }, '2026-03-01 10:00');
    await world.tell(world.office, { uid: 'done' }, '2026-03-01 13:00');
    const idOf = async (uid: string) => (await entries(world.office)).find(({ about }) => about.id === uid)?.id ?? '';
    await markRead(world.at(world.office, '2026-03-02 09:00'), { zone: ZHUHAI, ids: [await idOf('read')] });
    await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      settleMatter({ tx, zoneId: ZHUHAI, now: world.instant('2026-03-02 09:00') }, { kind: 'post', uid: 'done' }),
    );
    const uids = async (asked: object) => (await entries(world.office, asked)).map(({ about }) => about.id);
    expect(await uids({})).toEqual(['new', 'old', 'read']);
    expect(await uids({ unread: true })).toEqual(['new', 'old']);
    expect(await uids({ settled: true })).toEqual(['new', 'old', 'read', 'done']);
    expect(await unread(world.office)).toBe(2);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await world.inbox(world.office, { settled: true, limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ about }) => about.id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(['new', 'old', 'read', 'done']);
  });

  it('is nobody else’s: neither read, opened nor marked', async () => {
    await world.tell([world.office, world.deputy], { uid: 'shared' });
    const [own] = await entries(world.office);
    expect(await entries(world.clerk)).toEqual([]);
    const theirs = { zone: ZHUHAI, ids: [own?.id ?? ''] };
    expect(await markRead(world.at(world.clerk, '2026-03-02 11:00'), theirs)).toEqual({ count: 0 });
    await markAllRead(world.at(world.deputy, '2026-03-02 11:00'), {});
    const opened = refusalOf(
      openEntry(world.at(world.deputy, '2026-03-02 11:00'), { zone: ZHUHAI, id: own?.id ?? '' }),
    );
    expect((await opened).status).toBe(404);
    expect(await unread(world.office)).toBe(1);
    expect(await unread(world.deputy)).toBe(0);
  });

  it('of another zone is not seen, not even by a wrong address', async () => {
    await world.tell(world.elsewhere, { uid: 'theirs' });
    expect(await entries(world.elsewhere)).toEqual([]);
    expect(await unread(world.elsewhere)).toBe(0);
    for (const asked of [
      () => world.inbox(world.elsewhere, { zone: ZHUHAI }),
      () => markAllRead(world.at(world.elsewhere, '2026-03-02 11:00'), { zone: ZHUHAI }),
    ]) {
      expect((await refusalOf(asked())).status).toBe(404);
    }
  });

  it('spans the zones of a city leader and of the administrator', async () => {
    const zones = await world.platform.prisma.zone.findMany({ select: { id: true } });
    for (const { id } of zones) await world.tell([world.leader, world.admin], { uid: 'news' }, undefined, id);
    for (const person of [world.leader, world.admin]) {
      expect((await entries(person)).map(({ zone }) => zone).sort()).toEqual(zones.map(({ id }) => id).sort());
      expect(await entries(person, { zone: ZHUHAI })).toHaveLength(1);
    }
  });

  it('marks as read what had come in by then, and no more', async () => {
    await world.tell(world.office, { uid: 'seen' }, '2026-03-02 10:00');
    await world.tell(world.office, { uid: 'just-come' }, '2026-03-02 10:01');
    const until = world.instant('2026-03-02 10:00').toISOString();
    expect(await markAllRead(world.at(world.office, '2026-03-02 10:02'), { until })).toEqual({ count: 1 });
    expect((await entries(world.office, { unread: true })).map(({ about }) => about.id)).toEqual(['just-come']);
  });

  it('an entry that is opened is read', async () => {
    await world.tell(world.office, { uid: 'it' });
    const [entry] = await entries(world.office);
    const opened = await openEntry(world.at(world.office, '2026-03-02 10:30'), { zone: ZHUHAI, id: entry?.id ?? '' });
    expect(opened).toMatchObject({ about: { id: 'it' }, readAt: world.instant('2026-03-02 10:30').toISOString() });
    expect(await unread(world.office)).toBe(0);
  });

  it('refuses a cursor that it never gave', async () => {
    const forged = Buffer.from(JSON.stringify(['9', 'x', 'y'])).toString('base64url');
    expect((await refusalOf(world.inbox(world.office, { cursor: forged }))).status).toBe(400);
  });
});
