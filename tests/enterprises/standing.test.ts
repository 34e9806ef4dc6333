import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApplication } from '../../server/enterprises/admission/start-application.ts';
import { listEnterprises } from '../../server/enterprises/register/list-enterprises.ts';
import { readEnterprise } from '../../server/enterprises/register/read-enterprise.ts';
import { registerEnterprise } from '../../server/enterprises/register/register-enterprise.ts';
import { approveAdjustment, readAdjustment } from '../../server/enterprises/standing/adjustment-of-year.ts';
import { decideMeasure, restoreEnterprise } from '../../server/enterprises/standing/decide-measure.ts';
import { readHistory, readProposals, readStatusOn } from '../../server/enterprises/standing/read-standing.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { addEnterprise, enterprisePerson, usccOf } from '../factories/enterprise.ts';
import { SUZHOU } from '../factories/installation.ts';
import { evaluated, openWorld, refusal, type World } from './world.ts';

let world: World;
let count = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.installation.close());
/** Each test has an enterprise of its own, admitted a year before. */
beforeEach(async () => {
  count += 1;
  const enterprise = await addEnterprise(world.installation, world.office, {
    name: `示例企业第${count}号`,
    events: [['admitted', '2025-03-01']],
  });
  world = {
    ...world,
    enterprise,
    clerk: await enterprisePerson(world.installation, SUZHOU, enterprise, `standing.${count}`),
  };
});

const incident = (happenedOn: string, cause: 'own' | 'other' = 'own', effect: 'none' | 'some' | 'vile' = 'some') =>
  withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.incident.create({
      data: {
        zoneId: SUZHOU,
        id: crypto.randomUUID(),
        enterpriseId: world.enterprise,
        kind: 'recall',
        happenedOn: new Date(happenedOn),
        reportedOn: new Date(happenedOn),
        country: 'US',
        product: '注射器',
        description: '召回',
        cause,
        effect,
        reportedById: world.office.userId,
        reportedByName: 'office',
        reportedAt: new Date(),
      },
    }),
  );
const proposals = async (when = '2026-03-02 09:00') =>
  (await readProposals(world.at(world.office, when), { zone: SUZHOU, enterprise: world.enterprise })).items;
const version = async () =>
  (await readEnterprise(world.at(world.office, '2026-03-02 09:00'), { zone: SUZHOU, enterprise: world.enterprise }))
    .version;
const suspend = async (day = '2026-03-02') =>
  decideMeasure(world.at(world.office, `${day} 10:00`), {
    zone: SUZHOU,
    enterprise: world.enterprise,
    version: await version(),
    measure: 'suspend',
    ground: 'consecutive-incidents',
    reason: '连续三次召回',
  });
const remove = async (day: string) => {
  for (const on of ['2025-10-01', '2025-11-01', '2025-12-01']) await incident(on, 'own', 'vile');
  return decideMeasure(world.at(world.office, `${day} 10:00`), {
    zone: SUZHOU,
    enterprise: world.enterprise,
    version: await version(),
    measure: 'remove',
    ground: 'consecutive-incidents',
    reason: '影响恶劣',
  });
};

describe('measures', () => {
  it('E9a: two own-fault incidents propose nothing, and nobody can suspend on a ground the record does not show', async () => {
    await incident('2025-10-01');
    await incident('2025-11-01');
    expect(await proposals()).toEqual([]);
    expect(await refusal(suspend())).toMatchObject({ rule: 'E9a', key: 'refusal.measure.noGround' });
  });

  it('E9a: the third consecutive own-fault incident proposes suspension with the three as its grounds; a person decides', async () => {
    for (const on of ['2025-10-01', '2025-11-01', '2025-12-01']) await incident(on);
    const [proposal, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ measure: 'suspend', rule: 'E9a', ground: 'consecutive-incidents' });
    expect(proposal?.basis.map(({ on }) => on)).toEqual(['2025-10-01', '2025-11-01', '2025-12-01']);
    expect((await suspend()).status).toBe('suspended');
    const { events } = await readHistory(world.at(world.office, '2026-03-03 09:00'), {
      zone: SUZHOU,
      enterprise: world.enterprise,
    });
    expect(events.at(-1)).toMatchObject({ kind: 'suspended', rule: 'E9a', basis: proposal?.basis.map(({ id }) => id) });
  });

  it('E9b: a run with vile effect proposes cancellation too', async () => {
    for (const on of ['2025-10-01', '2025-11-01', '2025-12-01']) await incident(on, 'own', 'vile');
    expect((await proposals()).map(({ measure, rule }) => [measure, rule])).toEqual([
      ['suspend', 'E9a'],
      ['remove', 'E9b'],
    ]);
  });

  it('E9a: of two offices that decide at the same time one succeeds', async () => {
    for (const on of ['2025-10-01', '2025-11-01', '2025-12-01']) await incident(on);
    const seen = await version();
    const decide = (minute: string) =>
      decideMeasure(world.at(world.office, `2026-03-02 10:${minute}`), {
        zone: SUZHOU,
        enterprise: world.enterprise,
        version: seen,
        measure: 'suspend',
        ground: 'consecutive-incidents',
        reason: '理由',
      });
    const results = await Promise.allSettled([decide('00'), decide('01')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('restoration', () => {
  it('E10: needs an evaluation passed after the day of the suspension, and the effects gone; then the run begins afresh', async () => {
    for (const on of ['2025-10-01', '2025-11-01', '2025-12-01']) await incident(on);
    await suspend('2026-03-02');
    const restore = async (day: string, effectsGone = true) =>
      restoreEnterprise(world.at(world.office, `${day} 15:00`), {
        zone: SUZHOU,
        enterprise: world.enterprise,
        version: await version(),
        effectsGone,
        reason: '整改到位',
      });
    const noEvaluation = 'refusal.enterprise.noEvaluationAfterSuspension';
    expect(await refusal(restore('2026-03-20'))).toMatchObject({ rule: 'E10', key: noEvaluation });
    await evaluated(world, '2026-03-02 14:00', { purpose: 'restoration' });
    expect(await refusal(restore('2026-03-20'))).toMatchObject({ key: noEvaluation });
    await evaluated(world, '2026-03-10 14:00', {
      purpose: 'restoration',
      answers: { '1': 'non-conforming', '2.1': 'non-conforming', '2.2': 'non-conforming', '2.3': 'non-conforming' },
    });
    expect(await refusal(restore('2026-03-20'))).toMatchObject({ key: noEvaluation });
    await evaluated(world, '2026-03-18 14:00', { purpose: 'restoration' });
    expect(await refusal(restore('2026-03-20', false))).toMatchObject({ key: 'refusal.enterprise.effectsRemain' });
    expect((await restore('2026-03-20')).status).toBe('admitted');
    expect(await proposals('2026-03-21 09:00')).toEqual([]);
  });

  it('E13: eligibility follows the status of each day; the status of any past day can be asked', async () => {
    for (const on of ['2025-10-01', '2025-11-01', '2025-12-01']) await incident(on);
    await suspend('2026-03-02');
    const on = (day: string) =>
      readStatusOn(world.at(world.office, '2026-04-01 09:00'), { zone: SUZHOU, enterprise: world.enterprise, day });
    expect(await on('2025-01-09')).toMatchObject({ status: null, eligibleForSupport: false });
    expect(await on('2025-02-28')).toMatchObject({ status: 'registered', eligibleForSupport: false });
    expect(await on('2026-03-01')).toMatchObject({ status: 'admitted', eligibleForSupport: true });
    expect(await on('2026-03-02')).toMatchObject({ status: 'suspended', eligibleForSupport: false });
    const asOf = await listEnterprises(world.at(world.office, '2026-04-01 09:00'), {
      zone: SUZHOU,
      search: `示例企业第${count}号`,
      asOf: '2026-03-01',
      hsCode: '',
      market: '',
      limit: 10,
    });
    expect(asOf.items).toMatchObject([{ status: 'admitted', since: '2025-03-01', eligibleForSupport: true }]);
  });
});

describe('who was moved out', () => {
  it('E10: may not apply for one year, to the day; the refusal names the first day allowed', async () => {
    await remove('2026-03-10');
    const apply = (when: string) =>
      startApplication(world.at(world.clerk, when), { zone: SUZHOU, enterprise: world.enterprise });
    expect(await refusal(apply('2027-03-09 23:59'))).toMatchObject({
      code: 'refused',
      rule: 'E10',
      key: 'refusal.enterprise.lockedOut',
      params: { firstDay: '2027-03-10' },
    });
    expect(await apply('2027-03-10 00:01')).toMatchObject({ state: 'draft' });
  });
});

describe('the adjustment record', () => {
  it('E12: is generated from the events and balances; EF8: is approved once the year is over', async () => {
    await remove('2026-05-10');
    const { record } = await readAdjustment(world.at(world.office, '2026-12-31 09:00'), { zone: SUZHOU, year: 2026 });
    expect(record.balances).toBe(true);
    expect(record.totalThisYear).toBe(record.totalLastYear + record.in.length - record.out.length);
    expect(record.out.map(({ id }) => id)).toContain(world.enterprise);
    const approve = (when: string) =>
      approveAdjustment(world.at(world.office, when), { zone: SUZHOU, year: 2026, reason: '核对无误' });
    expect(await refusal(approve('2026-12-31 23:00'))).toMatchObject({
      rule: 'E12',
      key: 'refusal.adjustment.yearRuns',
    });
    expect(await approve('2027-01-01 09:00')).toEqual({ year: 2026, revision: 1 });
    expect(await refusal(approve('2027-01-01 10:00'))).toMatchObject({ code: 'conflict' });
  });
});

describe('the register', () => {
  it('EF1: a code with a wrong check digit is refused beside its field', async () => {
    const wrong = usccOf(77).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await expect(
      registerEnterprise(world.at(world.office, '2026-03-02 09:00'), {
        zone: SUZHOU,
        uscc: wrong,
        name: '示例',
        nameEn: '',
      }),
    ).rejects.toMatchObject({ code: 'badInput', details: { fields: { uscc: { key: 'refusal.uscc.checkDigit' } } } });
  });

  it('takes a code once', async () => {
    const input = { zone: SUZHOU, uscc: usccOf(88_888), name: '示例', nameEn: '' };
    await registerEnterprise(world.at(world.office, '2026-03-02 09:00'), input);
    await expect(registerEnterprise(world.at(world.office, '2026-03-02 09:01'), input)).rejects.toMatchObject({
      details: { fields: { uscc: { key: 'enterprises.alreadyRegistered' } } },
    });
  });

  it.each(['示例企业第', 'shiliqiye', 'slqyd', '%', '_'])('is searched by %s', async (search) => {
    const found = await listEnterprises(world.at(world.office, '2026-03-02 09:00'), {
      zone: SUZHOU,
      search,
      hsCode: '',
      market: '',
      limit: 2,
    });
    const isWildcard = search === '%' || search === '_';
    expect(found.items).toHaveLength(isWildcard ? 0 : 2);
    if (isWildcard) return;
    const next = await listEnterprises(world.at(world.office, '2026-03-02 09:00'), {
      zone: SUZHOU,
      search,
      hsCode: '',
      market: '',
      limit: 2,
      cursor: found.nextCursor ?? undefined,
    });
    expect(next.items.map(({ id }) => id)).not.toContain(found.items[0]?.id);
    expect(found.total).toBeGreaterThan(2);
  });

  it('shows the people of an enterprise their own, and nothing of the others', async () => {
    const found = await listEnterprises(world.at(world.clerk, '2026-03-02 09:00'), {
      zone: SUZHOU,
      search: '',
      hsCode: '',
      market: '',
      limit: 50,
    });
    expect(found.items.map(({ id }) => id)).toEqual([world.enterprise]);
    expect(found.total).toBe(1);
    expect(
      await refusal(
        readEnterprise(world.at(world.clerk, '2026-03-02 09:00'), { zone: SUZHOU, enterprise: world.rival }),
      ),
    ).toMatchObject({ code: 'notFound', key: 'enterpriseNotFound' });
  });
});
