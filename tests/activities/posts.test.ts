import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachActivityFile } from '../../server/activities/files/activity-files.ts';
import { attachActivityFileInput } from '../../server/activities/files/schema.ts';
import { loadPostFacts } from '../../server/activities/posts/load-post-facts.ts';
import { fileList } from '../../server/enterprises/monthly-lists/file-list.ts';
import { fileInput } from '../../server/enterprises/monthly-lists/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { refusal } from '../enterprises/world.ts';
import { addEnterprise, enterprisePerson, usccOf } from '../factories/enterprise.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { CONTENT, type PostActs, postActs } from './post-acts.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

let world: ActivityWorld;
let acts: PostActs;
let outsider: Actor;
let leaver: Actor;
let elsewhere: Actor;
beforeAll(async () => {
  world = await openActivityWorld();
  acts = postActs(world);
  const { installation, office, enterprise, rival, outside } = world;
  const gone = await addEnterprise(installation, office, {
    name: '已退出示例企业',
    uscc: usccOf(904),
    on: '2024-01-02',
    events: [
      ['admitted', '2024-01-15'],
      ['removed', '2025-06-30'],
    ],
  });
  outsider = await enterprisePerson(installation, ZHUHAI, outside, 'outsider');
  leaver = await enterprisePerson(installation, ZHUHAI, gone, 'leaver');
  await installation.importPack(SUZHOU);
  elsewhere = await installation.person('elsewhere', { zone: SUZHOU, role: 'office' });
  await acts.declare(enterprise, ['DE', 'US'], ['84439990']);
  await acts.declare(rival, ['BR'], ['3215']);
  for (const one of [outside, gone]) await acts.declare(one, ['DE', 'US', 'BR', 'JP'], ['8443', '3215']);
  // The rival has sold to Japan last year, and to France more than a year ago.
  await fileRow('2025-11', 'JP', '32159090');
  await fileRow('2025-01', 'FR', '96121000');
}, 60_000);
afterAll(async () => {
  await world.installation.close();
});

const fileRow = (month: string, country: string, hsCode: string) => {
  const row = { country, product: '墨水', hsCode, quantity: '10', unit: '箱', amountUsd: '500.00' };
  const input = { zone: ZHUHAI, enterprise: world.rival, month, hasExports: true, rows: [row] };
  return fileList(world.at(world.rivalClerk, '2026-01-08 09:00'), fileInput.parse(input));
};
const keyOf = async (work: Promise<unknown>) => {
  const { key, rule } = (await refusal(work)) ?? {};
  return [key, rule];
};
const NOON = '2026-03-05 12:00';

describe('whom a post reaches', () => {
  it('Z10: a post about a market reaches exactly the enterprises that sell there', async () => {
    const { commerce, rival } = world;
    const reaching = async (markets: string[], hsCodes: string[] = []) => {
      const { id, reached } = await acts.posted(commerce, NOON, 'commerce', { markets, hsCodes });
      const people = await acts.told(id, 'post');
      expect(people).toHaveLength(reached);
      return people;
    };
    expect(await reaching(['DE'])).toEqual(['clerk']);
    expect(await reaching(['DE', 'BR'])).toEqual(['clerk', 'rival']);
    expect(await reaching(['CA'])).toEqual([]);
    // From the monthly lists of the last twelve months, and no longer ago.
    expect(await reaching(['JP'])).toEqual(['rival']);
    expect(await reaching(['FR'])).toEqual([]);
    // By goods, on both sides of the code.
    expect(await reaching([], ['8443'])).toEqual(['clerk']);
    expect(await reaching([], ['3215909000'])).toEqual(['rival']);
    expect(await reaching([], ['9612'])).toEqual([]);
    expect(await reaching(['DE'], ['3215'])).toEqual([]);
    expect(await reaching(['DE', 'JP'], ['3215'])).toEqual(['rival']);
    expect(await reaching([])).toEqual(['clerk', 'rival']);
    const { id } = await acts.posted(commerce, NOON, 'commerce', { markets: ['JP'], hsCodes: ['3215'] });
    expect(await acts.audience(commerce, NOON, id)).toMatchObject({
      total: 1,
      acknowledged: 0,
      items: [{ enterprise: { id: rival }, markets: ['JP'], hsCodes: ['3215', '32159090'], isConcerned: true }],
    });
  });

  it('Z10: an enterprise outside the zone, or removed from it, reads it and is not concerned', async () => {
    const { id } = await acts.posted(world.office, NOON, null, { markets: ['DE'] });
    for (const who of [outsider, leaver]) {
      expect((await acts.read(who, NOON, id)).matters).toEqual([]);
      expect(await keyOf(acts.acknowledge(who, NOON, id))).toEqual(['refusal.post.notConcerned', 'Z10']);
      expect((await acts.list(who, NOON, { mine: true })).total).toBe(0);
    }
  });

  it('Z10: a correction that widens the audience tells those newly concerned, and nobody else again', async () => {
    const { commerce } = world;
    const { id, version } = await acts.posted(commerce, NOON, 'commerce', { markets: ['DE'] });
    await acts.acknowledge(world.clerk, NOON, id);
    expect(await acts.told(id, 'post')).toEqual([]);
    const wider = await acts.correct(commerce, '2026-03-06 09:00', id, version, { markets: ['BR', 'DE'] });
    expect(wider.reached).toBe(1);
    expect(await acts.told(id, 'post')).toEqual(['rival']);
    expect(await acts.told(id, 'post', { open: false })).toEqual(['clerk', 'rival']);
    const narrower = await acts.correct(commerce, '2026-03-07 09:00', id, wider.version, { markets: ['BR'] });
    expect(narrower.reached).toBe(0);
    const other = await acts.correct(commerce, '2026-03-07 09:30', id, narrower.version, { markets: ['US'] });
    expect(await acts.told(id, 'post')).toEqual([]);
    await acts.correct(commerce, '2026-03-07 09:40', id, other.version, { markets: ['BR'] });
    expect(await acts.told(id, 'post')).toEqual(['rival']);
    expect((await acts.audience(commerce, '2026-03-07 10:00', id)).items).toMatchObject([
      { enterprise: { id: world.rival }, isConcerned: true, acknowledged: null },
      { enterprise: { id: world.enterprise }, isConcerned: false, acknowledged: { by: 'clerk' } },
    ]);
    const { events } = await acts.read(commerce, '2026-03-07 10:00', id);
    expect(events.map(({ kind, details }) => [kind, details.markets])).toEqual([
      ['corrected', [['US'], ['BR']]],
      ['corrected', [['BR'], ['US']]],
      ['corrected', [['BR', 'DE'], ['BR']]],
      ['corrected', [['DE'], ['BR', 'DE']]],
      ['posted', undefined],
      ['drafted', undefined],
    ]);
  });

  it('Z10: a subscription brings what it asks for, once, and not beside what matters anyway', async () => {
    const { inspection, technical, clerk, commerce } = world;
    const first = await acts.subscribe(inspection, NOON, { kinds: ['tbt-measure'], markets: ['DE'], words: '墨盒' });
    expect(await acts.subscribe(inspection, NOON, { kinds: ['tbt-measure'], markets: ['DE'], words: '墨盒' })).toEqual(
      first,
    );
    await acts.subscribe(inspection, NOON, { kinds: ['tbt-measure'] });
    await acts.subscribe(technical, NOON, { kinds: ['standard'] });
    await acts.subscribe(clerk, NOON, { kinds: ['tbt-measure'] });
    const { id, version } = await acts.posted(commerce, NOON, 'commerce', { kind: 'tbt-measure', markets: ['DE'] });
    expect(await acts.told(id, 'subscribed-post')).toEqual(['inspection']);
    expect(await acts.told(id, 'post')).toEqual(['clerk']);
    await acts.correct(commerce, NOON, id, version, { kind: 'standard', markets: ['DE'] });
    expect(await acts.told(id, 'subscribed-post')).toEqual(['inspection', 'technical']);
    // What was only subscribed to, and matters after all, is one entry.
    const other = await acts.posted(commerce, NOON, 'commerce', { kind: 'tbt-measure', markets: ['CA'] });
    expect(await acts.told(other.id, 'subscribed-post')).toEqual(['clerk', 'inspection']);
    await acts.correct(commerce, NOON, other.id, other.version, { kind: 'tbt-measure', markets: ['US'] });
    expect(await acts.told(other.id, 'subscribed-post')).toEqual(['inspection']);
    expect(await acts.told(other.id, 'post')).toEqual(['clerk']);
  });
});

describe('the timeliness of posts', () => {
  it('Z10: follows a correction of the source’s day at once, with the day that stood before', async () => {
    const { association, platform } = world;
    const { id, version } = await acts.posted(association, '2026-03-10 09:00', 'association', {
      sourceOn: '2026-03-02',
    });
    const marked = async () => (await acts.read(association, '2026-03-20 09:00', id)).timeliness;
    expect(await marked()).toEqual({ rule: 'Z13', postDays: 7, lastDay: '2026-03-09', isInTime: false });
    await acts.correct(association, '2026-03-11 09:00', id, version, { sourceOn: '2026-03-03' });
    expect(await marked()).toMatchObject({ lastDay: '2026-03-10', isInTime: true });
    const facts = await withZones(platform.prisma, [ZHUHAI], (tx) => loadPostFacts(tx, ZHUHAI, 2026, 'Asia/Shanghai'));
    expect(facts.find((fact) => fact.id === id)).toMatchObject({
      body: { id: 'association', isAssociation: true },
      sourceOn: '2026-03-03',
      postedOn: '2026-03-10',
      withdrawnOn: null,
      corrections: [{ from: '2026-03-02', to: '2026-03-03', on: '2026-03-11', reason: '原文勘误' }],
    });
    await acts.withdraw(association, '2026-03-12 09:00', id, version + 1);
    const after = await withZones(platform.prisma, [ZHUHAI], (tx) => loadPostFacts(tx, ZHUHAI, 2026, 'Asia/Shanghai'));
    expect(after.find((fact) => fact.id === id)?.withdrawnOn).toBe('2026-03-12');
  });

  it('Z10: nothing is posted before its source, and no enterprise sees the mark', async () => {
    const future = await refusal(acts.draft(world.commerce, NOON, 'commerce', { sourceOn: '2026-03-06' }));
    expect(future?.fields).toMatchObject({ sourceOn: { key: 'field.future' } });
    const { id, version } = await acts.posted(world.commerce, NOON, 'commerce', { sourceOn: '2026-03-05' });
    const late = await refusal(
      acts.correct(world.commerce, '2026-03-09 09:00', id, version, { sourceOn: '2026-03-06' }),
    );
    expect(late?.fields).toMatchObject({ sourceOn: { key: 'refusal.post.beforeSource' } });
    expect((await acts.read(world.clerk, NOON, id)).timeliness).toBeNull();
  });
});

describe('who may do what with a post', () => {
  it('Z10: drafts are there for their body only; another body’s post is not edited, another zone’s is not known', async () => {
    const { commerce, association, clerk, market, leader } = world;
    const { id, version } = await acts.draft(commerce, NOON, 'commerce');
    for (const who of [clerk, association, market, leader]) {
      expect(await keyOf(acts.read(who, NOON, id))).toEqual(['postNotFound', undefined]);
    }
    expect(await keyOf(acts.edit(association, NOON, id, version, 'association'))).toEqual(['postNotFound', undefined]);
    expect(await keyOf(acts.draft(association, NOON, 'commerce'))).toEqual(['forbidden', undefined]);
    expect(await keyOf(acts.draft(commerce, NOON, null))).toEqual(['forbidden', undefined]);
    expect(await keyOf(acts.draft(clerk, NOON, 'commerce'))).toEqual(['forbidden', undefined]);
    expect(await keyOf(acts.publish(elsewhere, NOON, id))).toEqual(['zoneNotFound', undefined]);
    const posted = await acts.publish(commerce, NOON, id);
    expect(await keyOf(acts.correct(association, NOON, id, posted.version, { title: '改' }))).toEqual([
      'forbidden',
      undefined,
    ]);
    expect(await keyOf(acts.withdraw(clerk, NOON, id, posted.version))).toEqual(['forbidden', undefined]);
    expect(await keyOf(acts.acknowledge(association, NOON, id))).toEqual(['forbidden', undefined]);
    expect(await keyOf(acts.acknowledge(clerk, NOON, id, { enterprise: world.rival }))).toEqual([
      'forbidden',
      undefined,
    ]);
    expect((await acts.read(association, NOON, id)).can).toMatchObject({
      correct: false,
      withdraw: false,
      audience: true,
    });
  });

  it('Z10: an enterprise sees of the audience itself only, and learns no other’s names', async () => {
    const { commerce, clerk, rivalClerk } = world;
    const { id } = await acts.posted(commerce, NOON, 'commerce');
    await acts.acknowledge(rivalClerk, NOON, id);
    await acts.acknowledge(rivalClerk, NOON, id);
    await acts.reportDeadLink(rivalClerk, NOON, id);
    expect((await acts.audience(commerce, NOON, id)).acknowledged).toBe(1);
    const own = await acts.audience(clerk, NOON, id);
    expect(own.items.map(({ enterprise }) => enterprise.id)).toEqual([world.enterprise]);
    const { events, createdBy } = await acts.read(clerk, NOON, id);
    expect(events.map(({ kind, by }) => [kind, by])).toEqual([['posted', '']]);
    expect(createdBy).toBe('');
  });

  it('Z10: of two editors the second is shown what stands now; a posted one is no draft any more', async () => {
    const { commerce, office } = world;
    const { id, version } = await acts.draft(commerce, NOON, 'commerce');
    await acts.edit(office, NOON, id, version, 'commerce', { title: '办公室所改' });
    const { code, details } = await refusalOf(acts.edit(commerce, NOON, id, version, 'commerce'));
    expect([code, details.current]).toMatchObject(['stale', { title: '办公室所改', version: 2 }]);
    expect((await refusal(acts.publish(commerce, NOON, id, 1)))?.code).toBe('stale');
    const posted = await acts.publish(commerce, NOON, id, 2);
    expect(await keyOf(acts.edit(commerce, NOON, id, posted.version, 'commerce'))).toEqual([
      'refusal.post.notDraft',
      'Z10',
    ]);
    const same = acts.correct(commerce, NOON, id, posted.version, { title: '办公室所改' });
    expect(await keyOf(same)).toEqual(['refusal.post.nothingChanged', 'Z10']);
  });

  it('Z10: what was withdrawn tells that and why, no longer what it had said, and leaves the inboxes', async () => {
    const { commerce, clerk } = world;
    const { id, version } = await acts.posted(commerce, NOON, 'commerce', { markets: ['DE'] });
    await acts.withdraw(commerce, '2026-03-06 10:00', id, version);
    expect(await acts.told(id, 'post')).toEqual([]);
    expect(await acts.read(clerk, '2026-03-06 11:00', id)).toMatchObject({
      html: '',
      extract: '',
      withdrawal: { reason: '来源已撤回', on: '2026-03-06' },
      can: { acknowledge: false, reportDeadLink: false },
    });
    expect((await acts.read(commerce, '2026-03-06 11:00', id)).html).toBe(CONTENT.body);
    expect(await keyOf(acts.acknowledge(clerk, NOON, id))).toEqual(['refusal.post.notPosted', 'Z10']);
  });

  it('Z10: what was withdrawn takes no paper and no other link', async () => {
    const { commerce, clerk } = world;
    const { id, version } = await acts.posted(commerce, NOON, 'commerce');
    await acts.reportDeadLink(clerk, NOON, id);
    await acts.withdraw(commerce, '2026-03-06 10:00', id, version);
    const paper = {
      zone: ZHUHAI,
      subject: 'post',
      subjectId: id,
      title: '原文',
      sha256: 'a'.repeat(64),
      fileName: 'a.pdf',
    };
    const attached = attachActivityFile(world.at(commerce, NOON), attachActivityFileInput.parse(paper));
    expect(await keyOf(attached)).toEqual(['forbidden', undefined]);
    expect(await keyOf(acts.mendLink(commerce, NOON, id, null))).toEqual(['refusal.post.notPosted', 'Z10']);
    expect((await acts.read(commerce, NOON, id)).can).toMatchObject({ attach: false, mendLink: false });
  });
});

describe('the link to the source', () => {
  it('Z10: a reader reports it dead, its body is told once and mends it', async () => {
    const { commerce, clerk, technical } = world;
    const { id, version } = await acts.posted(commerce, NOON, 'commerce');
    await acts.reportDeadLink(clerk, NOON, id);
    await acts.reportDeadLink(technical, NOON, id);
    expect(await acts.told(id, 'post-link')).toEqual(['commerce']);
    const dead = await acts.read(commerce, NOON, id);
    expect(dead).toMatchObject({ linkDeadOn: '2026-03-05', version, can: { mendLink: true } });
    expect(dead.events.filter(({ kind }) => kind === 'link-dead')).toHaveLength(1);
    expect(await keyOf(acts.mendLink(world.association, NOON, id, null))).toEqual(['forbidden', undefined]);
    await acts.mendLink(commerce, '2026-03-06 09:00', id, 'https://example.org/new');
    expect(await acts.told(id, 'post-link')).toEqual([]);
    const mended = await acts.read(clerk, '2026-03-06 10:00', id);
    expect(mended).toMatchObject({ linkDeadOn: null, sourceUrl: 'https://example.org/new' });
    expect(await keyOf(acts.mendLink(commerce, '2026-03-06 10:00', id, null))).toEqual([
      'refusal.post.linkStands',
      'Z10',
    ]);
    await acts.reportDeadLink(clerk, '2026-03-08 09:00', id);
    expect(await acts.told(id, 'post-link')).toEqual(['commerce']);
  });
});
