import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detachActivityFile } from '../../server/activities/files/activity-files.ts';
import { correctItem } from '../../server/activities/publicity/correct-item.ts';
import { listItems, readItem } from '../../server/activities/publicity/list-items.ts';
import { loadPublicityFacts } from '../../server/activities/publicity/load-publicity-facts.ts';
import { logItem } from '../../server/activities/publicity/log-item.ts';
import { hasProof } from '../../server/activities/publicity/proof.ts';
import { reportDeadLink } from '../../server/activities/publicity/report-dead-link.ts';
import {
  correctItemInput,
  itemPageOutput,
  listItemsOutput,
  logItemInput,
} from '../../server/activities/publicity/schema.ts';
import { withdrawItem } from '../../server/activities/publicity/withdraw-item.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusal } from '../enterprises/world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

let world: ActivityWorld;
let stranger: Actor;
let sha256: string;
beforeAll(async () => {
  world = await openActivityWorld();
  await world.installation.importPack(SUZHOU);
  stranger = await world.installation.person('stranger', { zone: SUZHOU, role: 'office' });
  const bytes = Buffer.from('a page of the newspaper');
  ({ sha256 } = await storeFile(world.at(world.publicity, '2026-03-01 09:00'), {
    zone: ZHUHAI,
    fileName: 'page.txt',
    bytes,
  }));
}, 60_000);
afterAll(() => world.installation.close());

const NOW = '2026-03-10 10:00';
let pages = 0;
const link = () => {
  pages += 1;
  return `https://news.example.com/zone/${pages}.html`;
};
const clipping = () => ({ title: '剪报', sha256, fileName: 'page.txt' });
const log = (who: Actor, wish: Record<string, unknown> = {}, when = NOW, key?: string) =>
  logItem(
    world.at(who, when, key),
    logItemInput.parse({
      zone: ZHUHAI,
      department: 'publicity',
      title: '示范区质量提升见成效',
      medium: 'newspaper',
      outlet: '珠海特区报',
      publishedOn: '2026-03-09',
      url: link(),
      ...wish,
    }),
  );
const correct = (who: Actor, item: string, version: number, wish: Record<string, unknown>, when = NOW) =>
  correctItem(
    world.at(who, when),
    correctItemInput.parse({ zone: ZHUHAI, item, version, reason: '核对后更正', ...wish }),
  );
const dead = (who: Actor, item: string, version: number) =>
  reportDeadLink(world.at(who, NOW), { zone: ZHUHAI, item, version, note: '' });
const read = async (who: Actor, item: string) =>
  itemPageOutput.parse(await readItem(world.at(who, NOW), { zone: ZHUHAI, item }));
const factOf = async (item: string, year = 2026) => {
  const facts = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
    loadPublicityFacts({ tx, zoneId: ZHUHAI }, year),
  );
  const found = facts.find(({ id }) => id === item);
  return found && { ...found, hasProof: hasProof({ ...found, isLinkDead: found.linkDeadOn !== null }) };
};
const codeOf = async (work: Promise<unknown>) => (await refusal(work))?.code;
const keyOf = async (work: Promise<unknown>) => (await refusal(work))?.key;

describe('the publicity log', () => {
  it('Z20: is kept by each body for itself and by the office for all, read by the zone and not by enterprises', async () => {
    const { id } = await log(world.publicity);
    expect(await codeOf(log(world.commerce))).toBe('forbidden');
    expect(await codeOf(log(world.technical))).toBe('forbidden');
    await log(world.office);
    await log(world.office, { department: null });
    expect(await codeOf(correct(world.commerce, id, 1, { title: '改' }))).toBe('forbidden');
    expect(await codeOf(read(world.clerk, id))).toBe('forbidden');
    expect((await read(world.leader, id)).can).toEqual({ correct: false, withdraw: false, reportDeadLink: true });
  });

  it('Z20: an item of another zone is not there', async () => {
    const { id } = await log(world.publicity);
    const at = world.at(stranger, NOW);
    expect(await codeOf(readItem(at, { zone: ZHUHAI, item: id }))).toBe('notFound');
    expect(await codeOf(readItem(at, { zone: SUZHOU, item: id }))).toBe('notFound');
    expect(await codeOf(withdrawItem(at, { zone: SUZHOU, item: id, version: 1, reason: '误' }))).toBe('notFound');
  });

  it('Z20: takes nothing of a day to come, and nothing without a link or a clipping', async () => {
    expect(Object.keys((await refusal(log(world.publicity, { publishedOn: '2026-03-11' })))?.fields ?? {})).toEqual([
      'publishedOn',
    ]);
    await log(world.publicity, { publishedOn: '2026-03-10' });
    const bare = await refusal(log(world.publicity, { url: '' }));
    expect([bare?.key, Object.keys(bare?.fields ?? {})]).toEqual(['refusal.publicity.noProof', ['url']]);
    const { id } = await log(world.publicity, { url: '', clipping: clipping() });
    expect(await read(world.leader, id)).toMatchObject({ hasProof: true, clippings: [{ title: '剪报' }] });
    const missing = { ...clipping(), sha256: 'f'.repeat(64) };
    expect(Object.keys((await refusal(log(world.publicity, { url: '', clipping: missing })))?.fields ?? {})).toEqual([
      'sha256',
    ]);
    expect(() => logItemInput.parse({ url: 'javascript:alert(1)' })).toThrow();
  });

  it('Z20: the same link twice is refused with the earlier entry, however it is written', async () => {
    const url = link();
    const { id } = await log(world.publicity, { url, title: '先登记的报道' });
    const again = await refusal(
      log(world.office, { url: `${url.replace('https://', 'http://www.')}?utm_source=x#top` }),
    );
    expect(again).toMatchObject({
      rule: 'Z20',
      key: 'refusal.publicity.linkTwice',
      params: { title: '先登记的报道', publishedOn: '2026-03-09' },
    });
    const other = await log(world.publicity);
    expect(await keyOf(correct(world.publicity, other.id, 1, { url }))).toBe('refusal.publicity.linkTwice');
    await log(world.publicity, { url: 'https://例子.中国/质量提升' });
    for (const again of ['https://xn--fsqu00a.xn--fiqs8s/质量提升', 'http://www.例子.中国/质量提升/']) {
      expect(await keyOf(log(world.commerce, { department: 'commerce', url: again }))).toBe(
        'refusal.publicity.linkTwice',
      );
    }
    await correct(world.publicity, id, 1, { url, title: '先登记的报道（更正）' });
    await withdrawItem(world.at(world.publicity, NOW), { zone: ZHUHAI, item: id, version: 2, reason: '重复' });
    expect((await log(world.publicity, { url })).version).toBe(1);
  });

  it('Z20: of two who log the same link at the same time, one does', async () => {
    const url = link();
    const results = await Promise.allSettled([log(world.publicity, { url }), log(world.office, { url })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('Z20: a dead link proves nothing until a correction mends it', async () => {
    const { id } = await log(world.publicity);
    expect(await factOf(id)).toMatchObject({ hasProof: true, linkDeadOn: null });
    await dead(world.technical, id, 1);
    expect(await factOf(id)).toMatchObject({ hasProof: false, linkDeadOn: '2026-03-10' });
    expect(await keyOf(dead(world.leader, id, 2))).toBe('refusal.publicity.deadAlready');
    await correct(world.publicity, id, 2, { title: '标题更正' });
    expect(await factOf(id)).toMatchObject({ hasProof: false });
    await correct(world.publicity, id, 3, { url: link() });
    expect(await factOf(id)).toMatchObject({ hasProof: true });
    await dead(world.technical, id, 4);
    await correct(world.publicity, id, 5, { isLinkMended: true });
    expect(await factOf(id)).toMatchObject({ hasProof: true });
    await dead(world.technical, id, 6);
    await correct(world.publicity, id, 7, { clipping: clipping() });
    expect(await factOf(id)).toMatchObject({ hasProof: true, linkDeadOn: '2026-03-10' });
    const [paper] = (await read(world.publicity, id)).clippings;
    await detachActivityFile(world.at(world.publicity, NOW), { zone: ZHUHAI, file: paper?.id ?? '' });
    expect(await factOf(id)).toMatchObject({ hasProof: false });
  });

  it('Z20: a correction says why, follows at once and stands in the history', async () => {
    const { id } = await log(world.publicity);
    expect(() => correctItemInput.parse({ zone: ZHUHAI, item: id, version: 1, reason: ' ' })).toThrow();
    await correct(world.publicity, id, 1, { publishedOn: '2025-12-31' });
    expect(await factOf(id)).toBeUndefined();
    expect(await factOf(id, 2025)).toMatchObject({ publishedOn: '2025-12-31' });
    const { events } = await read(world.leader, id);
    expect(events.map(({ kind, note, details }) => [kind, note, details])).toEqual([
      ['corrected', '核对后更正', { publishedOn: ['2026-03-09', '2025-12-31'] }],
      ['logged', '', {}],
    ]);
    expect(await codeOf(correct(world.office, id, 1, { title: '旧版' }))).toBe('stale');
  });

  it('Z20: what is withdrawn stays in the log with its reason, counts no longer, and changes no more', async () => {
    const { id } = await log(world.publicity, { publishedOn: '2026-01-15' });
    const counted = async () =>
      listItemsOutput.parse(await listItems(world.at(world.leader, NOW), { zone: ZHUHAI, year: 2026, limit: 50 }))
        .counted;
    const before = await counted();
    await withdrawItem(world.at(world.publicity, NOW), { zone: ZHUHAI, item: id, version: 1, reason: '误登' });
    expect(await counted()).toEqual({ year: 2026, items: before.items - 1 });
    expect(await factOf(id)).toMatchObject({ withdrawnOn: '2026-03-10' });
    expect(await keyOf(correct(world.publicity, id, 2, { title: '改' }))).toBe('refusal.publicity.withdrawn');
    expect(await keyOf(dead(world.leader, id, 2))).toBe('refusal.publicity.withdrawn');
  });

  it('Z20: a repeated request logs once; the list leads page by page by year, body and medium', async () => {
    const wish = { publishedOn: '2024-05-01', medium: 'television', url: link() };
    const first = await log(world.publicity, wish, NOW, 'once');
    expect(await log(world.publicity, wish, NOW, 'once')).toEqual(first);
    for (const publishedOn of ['2024-03-01', '2024-06-01']) await log(world.office, { department: null, publishedOn });
    const at = world.at(world.leader, NOW);
    const page = listItemsOutput.parse(await listItems(at, { zone: ZHUHAI, year: 2024, limit: 2 }));
    expect(page.items.map(({ publishedOn }) => publishedOn)).toEqual(['2024-06-01', '2024-05-01']);
    expect([page.counted, page.canLog]).toEqual([{ year: 2024, items: 3 }, false]);
    const next = await listItems(at, { zone: ZHUHAI, year: 2024, limit: 2, cursor: page.nextCursor ?? '' });
    expect(next.items.map(({ publishedOn }) => publishedOn)).toEqual(['2024-03-01']);
    const television = await listItems(at, {
      zone: ZHUHAI,
      year: 2024,
      medium: 'television',
      body: 'publicity',
      limit: 2,
    });
    expect(television.items.map(({ id }) => id)).toEqual([first.id]);
  });
});
