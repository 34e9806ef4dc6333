import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handIn } from '../../server/assessment/hand-in.ts';
import { carryPlanToYear } from '../../server/assessment/plan-changes.ts';
import { readPulse } from '../../server/assessment/pulse.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import { handInInput } from '../../server/assessment/schema.ts';
import { readOverview } from '../../server/overview/read-overview.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';

const YEAR = 2026;
let installation: Installation;
let at: Installation['at'];
let leader: Actor;
let office: Actor;
let commerce: Actor;
let enterprise: Actor;

beforeAll(async () => {
  installation = await openInstallation();
  at = installation.at;
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  leader = await installation.person('leader', undefined, 'leader');
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  commerce = await installation.person('commerce', { zone: ZHUHAI, role: 'department', department: 'commerce' });
  enterprise = await installation.person('enterprise', { zone: ZHUHAI, role: 'enterprise' });
  await carryPlanToYear(at(office, '2026-01-05 10:00'), { zone: ZHUHAI, year: 2017, toYear: YEAR });
}, 60_000);
afterAll(() => installation.close());

describe('the overview', () => {
  it('shows a city leader all zones of a year, and says which have no plan for it', async () => {
    const now = await readOverview(at(leader, '2026-06-30 10:00'), {});
    expect([now.year, now.years]).toEqual([2026, [2026, 2017]]);
    expect(now.zones.map(({ zone, scored }) => [zone.id, scored !== null])).toEqual([
      [SUZHOU, true],
      [ZHUHAI, true],
    ]);
    const then = await readOverview(at(leader, '2026-06-30 10:00'), { year: 2017 });
    expect(then.zones.map(({ scored }) => scored?.plan.year ?? null)).toEqual([null, 2017]);
  });

  it('A8: has the bands of each zone, and the kinds by which departments compare', async () => {
    const { zones } = await readOverview(at(leader, '2026-06-30 10:00'), {});
    const zhuhai = zones.find(({ zone }) => zone.id === ZHUHAI);
    expect(zhuhai?.bands).toEqual({ greenFrom: '85', amberFrom: '60' });
    expect(zhuhai?.departmentKinds).toMatchObject({ commerce: 'commerce', park: 'park' });
  });

  it('shows a member the own zone only, and an enterprise nothing', async () => {
    const { zones, years } = await readOverview(at(office, '2026-06-30 10:00'), {});
    expect([zones.map(({ zone }) => zone.id), years]).toEqual([[ZHUHAI], [2026, 2017]]);
    await expect(readOverview(at(enterprise, '2026-06-30 10:00'), {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the pulse of a zone', () => {
  it('moves with a write to the zone and not with one to another', async () => {
    const pulseOf = async (zone: string) => (await readPulse(at(leader, '2026-06-30 10:00'), { zone })).dataVersion;
    const before = { zhuhai: await pulseOf(ZHUHAI), suzhou: await pulseOf(SUZHOU) };
    const evidence = { kind: 'note', title: 'minutes', text: 'of the meeting', happenedOn: '2026-03-01' };
    await handIn(
      at(commerce, '2026-06-30 11:00'),
      handInInput.parse({ zone: ZHUHAI, year: YEAR, target: '2.1', addEvidence: [evidence], submit: true }),
    );
    expect(await pulseOf(ZHUHAI)).not.toBe(before.zhuhai);
    expect(await pulseOf(SUZHOU)).toBe(before.suzhou);
  });

  it('is for those who see scores', async () => {
    const read = (actor: Actor, zone: string) => readPulse(at(actor, '2026-06-30 10:00'), { zone });
    await expect(read(enterprise, ZHUHAI)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(read(office, SUZHOU)).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('scores say when they were computed: at the first reading of the same data, not at each', async () => {
  const read = async (when: string) =>
    (await readZoneScores(at(office, when), { zone: ZHUHAI, year: YEAR })).computedAt;
  const first = await read('2026-07-01 09:00');
  expect(first).toBe('2026-07-01T01:00:00.000Z');
  expect(await read('2026-07-01 17:00')).toBe(first);
});
