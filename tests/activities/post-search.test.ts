import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { type PostActs, postActs } from './post-acts.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

let world: ActivityWorld;
let acts: PostActs;
beforeAll(async () => {
  world = await openActivityWorld();
  acts = postActs(world);
  await acts.declare(world.enterprise, ['DE'], ['8443']);
  const { commerce, association, office } = world;
  const post = (who: Actor, day: string, body: string | null, wish: object) =>
    acts.posted(who, `${day} 09:00`, body, wish);
  await post(commerce, '2026-03-02', 'commerce', { title: '德国召回一批墨盒', markets: ['DE'], hsCodes: ['844399'] });
  await post(association, '2026-03-03', 'association', {
    kind: 'standard',
    title: '打印耗材国家标准征求意见',
    body: '碳粉 50%_限量',
    product: '碳粉盒',
    sourceName: '国家标准委',
  });
  await post(office, '2026-03-04', null, {
    kind: 'tbt-measure',
    title: 'Brazil: energy labels',
    body: 'A new scheme.',
    markets: ['BR'],
    product: '打印机',
  });
  await post(office, '2026-03-04', null, {
    kind: 'tbt-measure',
    title: 'Energy labels, second notice',
    body: 'A second notice.',
    hsCodes: ['9018'],
  });
  await acts.draft(commerce, '2026-03-04 10:00', 'commerce', { title: '商务局草稿' });
  await acts.draft(association, '2026-03-04 11:00', 'association', { title: '协会草稿' });
}, 60_000);
afterAll(async () => {
  await world.installation.close();
});

const NOW = '2026-03-05 09:00';
const titles = async (who: Actor, wish: object = {}) =>
  (await acts.list(who, NOW, wish)).items.map(({ title }) => title);
const ALL = ['Energy labels, second notice', 'Brazil: energy labels', '打印耗材国家标准征求意见', '德国召回一批墨盒'];

describe('the list of posts', () => {
  it('Z10: is found by parts of title, text, product and source, by pinyin and by initials', async () => {
    const found = (search: string) => titles(world.clerk, { search });
    expect(await found('召回')).toEqual(['德国召回一批墨盒']);
    expect(await found('碳粉 50%_')).toEqual(['打印耗材国家标准征求意见']);
    expect(await found('%')).toEqual(['打印耗材国家标准征求意见']);
    expect(await found('碳粉盒')).toEqual(['打印耗材国家标准征求意见']);
    expect(await found('标准委')).toEqual(['打印耗材国家标准征求意见']);
    expect(await found('ENERGY')).toEqual(ALL.slice(0, 2));
    expect(await found('deguozhaohui')).toEqual(['德国召回一批墨盒']);
    expect(await found('de guo zhao hui')).toEqual(['德国召回一批墨盒']);
    expect(await found('dyhc')).toEqual(['打印耗材国家标准征求意见']);
    expect(await found('meiyou')).toEqual([]);
  });

  it('Z10: is filtered by kind, market, goods and body; what is about all of them stays', async () => {
    const { clerk } = world;
    expect(await titles(clerk)).toEqual(ALL);
    expect(await titles(clerk, { kind: 'standard' })).toEqual([ALL[2]]);
    expect(await titles(clerk, { market: 'br' })).toEqual(ALL.slice(0, 3));
    expect(await titles(clerk, { hsCode: '84' })).toEqual(ALL.slice(1));
    expect(await titles(clerk, { hsCode: '8443990000' })).toEqual(ALL.slice(1));
    expect(await titles(clerk, { body: 'office' })).toEqual(ALL.slice(0, 2));
    expect(await titles(clerk, { body: 'commerce', kind: 'recall' })).toEqual([ALL[3]]);
  });

  it('Z10: of an enterprise is what matters to it, with the reason', async () => {
    const { items, total, hasEnterprise } = await acts.list(world.clerk, NOW, { mine: 'true' });
    expect([total, hasEnterprise]).toEqual([2, true]);
    expect(items.map(({ matters }) => matters)).toMatchObject([
      [{ markets: [], hsCodes: [], acknowledgedAt: null }],
      [{ enterprise: { id: world.enterprise }, markets: ['DE'], hsCodes: ['8443'] }],
    ]);
    expect((await acts.list(world.rivalClerk, NOW, { mine: true })).items.map(({ title }) => title)).toEqual([ALL[2]]);
    expect((await acts.list(world.leader, NOW, { mine: true })).total).toBe(0);
  });

  it('Z10: shows drafts to their bodies only, and the office all of them', async () => {
    expect(await titles(world.commerce, { state: 'draft' })).toEqual(['商务局草稿']);
    expect(await titles(world.association, { state: 'draft' })).toEqual(['协会草稿']);
    expect(await titles(world.office, { state: 'draft' })).toEqual(['协会草稿', '商务局草稿']);
    for (const who of [world.clerk, world.leader, world.market]) {
      expect(await titles(who, { state: 'draft' })).toEqual([]);
    }
  });

  it('Z10: comes page by page, posts of one moment in a steady order', async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await acts.list(world.clerk, NOW, { limit: 1, ...(cursor && { cursor }) });
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(ALL);
  });

  it('Z10: stores no more of a text than may stand on a page', async () => {
    const draft = await acts.draft(world.commerce, NOW, 'commerce', {
      body: '<p onclick="x()">甲</p><script>alert(1)</script><a href="javascript:alert(1)">乙</a>',
    });
    expect(draft.removed).toEqual(['href', 'script']);
    expect((await acts.read(world.commerce, NOW, draft.id)).html).toBe('<p>甲</p><p>乙</p>');
  });
});
