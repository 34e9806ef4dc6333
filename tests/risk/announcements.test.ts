import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { listAnnouncements, readAnnouncement } from '../../server/risk/measures/announcements.ts';
import { liftDueMeasures } from '../../server/risk/measures/lift-due-measures.ts';
import { publishAnnouncement, withdrawPublication } from '../../server/risk/measures/publish-announcement.ts';
import { readMeasuresOfRisk } from '../../server/risk/measures/read-measures.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { ANNOUNCEMENT, assessedRisk, decide, propose, RECALL, underMeasures } from './measures-world.ts';
import { openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
let at: RiskWorld['at'];
beforeAll(async () => {
  world = await openRiskWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.installation.close());

const DAY = '2026-03-10 10:00';
const instant = (when: string) => new Date(`${when.replace(' ', 'T')}:00+08:00`);
const reader = (when = DAY) => ({ platform: world.installation.platform, now: instant(when) });
const listed = async (zone?: string, when = DAY) =>
  (await listAnnouncements(reader(when), { zone, limit: 200 })).items.map(({ id, state }) => [id, state]);
const ids = async (zone?: string) => (await listed(zone)).map(([id]) => id);
const get = (measure: string, zone: string = SUZHOU, when = DAY) => readAnnouncement(reader(when), { zone, measure });

/** An approved announcement with the version that publishing has to name. */
async function approved(wish: object = {}) {
  const risk = await underMeasures(world, DAY, { measures: [{ ...ANNOUNCEMENT, ...wish }] });
  const { measures } = await readMeasuresOfRisk(at(world.office, DAY), { zone: SUZHOU, risk });
  const [measure] = measures;
  if (!measure) throw new Error('no measure');
  return { risk, measure };
}
const publish = (measure: { id: string; version: number }, actor: Actor = world.management, when = DAY) =>
  publishAnnouncement(at(actor, when), { zone: SUZHOU, measure: measure.id, version: measure.version });

describe('what the public reads', () => {
  it('R29: nothing that is not approved and published, on no list and under no address', async () => {
    const risk = await assessedRisk(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [ANNOUNCEMENT, RECALL] });
    const proposed =
      (await readMeasuresOfRisk(at(world.technical, DAY), { zone: SUZHOU, risk })).proposals[0]?.measures ?? [];
    for (const measure of proposed) {
      expect((await refusal(publish(measure)))?.rule).toBe('R29');
    }
    await decide(world, proposal, DAY);
    const hidden = [...proposed.map(({ id }) => id), risk, proposal.id, uuidv7()];
    const answers = await Promise.all(hidden.map((id) => refusal(get(id))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.code).toBe('notFound');
    expect(await ids()).toEqual([]);
  });

  it('R29: publication is a separate approval by somebody else than the author', async () => {
    const { measure } = await approved();
    for (const by of [world.technical, world.inspection, world.clerk, world.leader]) {
      expect((await refusal(publish(measure, by)))?.code).toBe('forbidden');
    }
    const author: Actor = {
      ...world.technical,
      memberships: [...world.technical.memberships, { zoneId: SUZHOU, role: 'office', departmentId: null }],
    };
    expect((await refusal(publish(measure, author)))?.key).toBe('refusal.ownAnnouncement');
    expect((await refusal(publish({ ...measure, version: 9 })))?.code).toBe('stale');
    await publish(measure, world.office);
    expect(await get(measure.id)).toMatchObject({
      title: ANNOUNCEMENT.title,
      titleEn: ANNOUNCEMENT.titleEn,
      state: 'inForce',
      publishedAt: '2026-03-10T02:00:00.000Z',
      endsOn: null,
    });
    expect(await ids(SUZHOU)).toContain(measure.id);
    expect(await ids()).toContain(measure.id);
    expect((await refusal(publish({ ...measure, version: measure.version + 1 })))?.key).toBe(
      'refusal.announcementPublished',
    );
  });

  it("R29: another zone's announcement is not there under this zone", async () => {
    const { measure } = await approved();
    await publish(measure);
    expect(await ids(ZHUHAI)).toEqual([]);
    expect((await refusal(get(measure.id, ZHUHAI)))?.code).toBe('notFound');
    expect((await refusal(get(measure.id, 'nowhere')))?.code).toBe('notFound');
    expect((await refusal(listAnnouncements(reader(), { zone: 'nowhere', limit: 5 })))?.code).toBe('notFound');
  });

  it('R29: what is withdrawn disappears at once, with the reason on record, and may be published again', async () => {
    const { measure } = await approved();
    const { version } = await publish(measure);
    const withdraw = (seen: number, by: Actor = world.office) =>
      withdrawPublication(at(by, DAY), { zone: SUZHOU, measure: measure.id, version: seen, reason: '批号有误' });
    expect((await refusal(withdraw(version, world.technical)))?.code).toBe('forbidden');
    const withdrawn = await withdraw(version);
    expect(await ids()).not.toContain(measure.id);
    expect((await refusal(get(measure.id)))?.code).toBe('notFound');
    expect((await refusal(withdraw(withdrawn.version)))?.key).toBe('refusal.announcementNotPublic');
    await publish({ ...measure, version: withdrawn.version });
    expect(await ids()).toContain(measure.id);
  });

  it('R23: from the day after its term it is shown as lifted, before and after the lifting is recorded', async () => {
    const { measure } = await approved({ endsOn: '2026-03-20' });
    await publish(measure);
    const later = await approved({ startsOn: '2026-03-15' });
    await publish(later.measure);
    const states = async (when: string) => new Map((await listed(SUZHOU, when)).map(([id, state]) => [id, state]));
    expect((await states('2026-03-20 23:59')).get(measure.id)).toBe('inForce');
    expect((await states(DAY)).get(later.measure.id)).toBe('notYet');
    const over = '2026-03-21 00:00';
    expect(await get(measure.id, SUZHOU, over)).toMatchObject({ state: 'lifted', liftedOn: '2026-03-21' });
    const unpublished = await approved({ endsOn: '2026-03-20' });
    expect(await refusal(publish(unpublished.measure, world.office, over))).toMatchObject({
      key: 'refusal.announcementTermOver',
      rule: 'R23',
    });
    await liftDueMeasures(world.installation.platform, instant('2026-03-25 08:00'));
    expect(await get(measure.id, SUZHOU, over)).toMatchObject({ state: 'lifted', liftedOn: '2026-03-21' });
  });

  it('R19: comes page by page, the newest first', async () => {
    const all = await ids();
    const first = await listAnnouncements(reader(), { limit: 2 });
    const second = await listAnnouncements(reader(), { limit: 2, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4));
    expect((await refusal(listAnnouncements(reader(), { limit: 2, cursor: 'x' })))?.code).toBe('badInput');
  });
});
