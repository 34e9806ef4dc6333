import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateColumn, toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { readRisk } from '../../server/risk/board/read-risk.ts';
import { readCase } from '../../server/risk/cases/read-cases.ts';
import { mergeRisk } from '../../server/risk/collection/merge-risk.ts';
import { rejectRisk } from '../../server/risk/collection/reject-risk.ts';
import { reportRisk } from '../../server/risk/collection/report-risk.ts';
import { restrictRisk } from '../../server/risk/collection/restrict-risk.ts';
import { reportRiskInput } from '../../server/risk/collection/schema.ts';
import { listOverdue } from '../../server/risk/supervision/list-overdue.ts';
import { previewSummary } from '../../server/risk/supervision/summaries.ts';
import { SUZHOU } from '../factories/installation.ts';
import { caseActs, firstOf } from './case-acts.ts';
import { ANNOUNCEMENT, assessedRisk, decide, propose, RECALL, underMeasures, versionOf } from './measures-world.ts';
import { placeRisk } from './place-risk.ts';
import { inZone } from './under-measures.ts';
import { openRisk, openRiskWorld, type RiskWorld, refusal } from './world.ts';

/** What happens beside or between the steps of a risk. */

let world: RiskWorld;
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(() => world.installation.close());

const TODAY = '2026-03-02 10:00';
const itemOf = (id: string) =>
  inZone(world, (tx) => tx.riskItem.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id } } }));
const setItem = (id: string, data: object) =>
  inZone(world, (tx) => tx.riskItem.update({ where: { zoneId_id: { zoneId: SUZHOU, id } }, data }));
const merge = (item: { id: string; version: number }, into: string, when = TODAY) =>
  mergeRisk(world.at(world.technical, when), {
    zone: SUZHOU,
    risk: item.id,
    version: item.version,
    into,
    reason: '同一事件的后续投诉',
  });
const timeline = async (actor: Actor, risk: string, when = TODAY) =>
  (await readRisk(world.at(actor, when), { zone: SUZHOU, risk })).events;

describe('a report that goes on in another file', () => {
  it('R30: is kept for its years, however old the file is into which it goes', async () => {
    const old = await placeRisk(world, '旧档案', '2023-03-01', { state: 'closed', closedOn: '2023-04-01' });
    await setItem(old, { retainUntil: toDateColumn('2026-04-01') });
    await merge(await openRisk(world, TODAY), old);
    const { retainUntil, state } = await itemOf(old);
    expect([state, retainUntil && dateColumn(retainUntil)]).toEqual(['closed', '2029-03-02']);
  });

  it('R30: shortens nothing, and gives no term to a major case, which is kept for good', async () => {
    const major = await placeRisk(world, '重大案件', '2023-03-01', { state: 'closed', closedOn: '2023-04-01' });
    await setItem(major, { isMajor: true });
    await merge(await openRisk(world, TODAY), major);
    expect((await itemOf(major)).retainUntil).toBeNull();
    const later = await placeRisk(world, '较长', '2026-03-01', { state: 'closed', closedOn: '2026-03-01' });
    await setItem(later, { retainUntil: toDateColumn('2036-03-01') });
    await merge(await openRisk(world, TODAY), later);
    expect((await itemOf(later)).retainUntil).toEqual(toDateColumn('2036-03-01'));
  });

  it('R28: shows in the timeline to those only who may see both files', async () => {
    const secret = await openRisk(world, TODAY, { visibleTo: ['office', 'technical', 'management'] });
    const open = await openRisk(world, TODAY);
    await merge(secret, open.id);
    const told = JSON.stringify(await timeline(world.inspection, open.id));
    expect(told).not.toContain(secret.id);
    expect(told).not.toContain('同一事件的后续投诉');
    expect(JSON.stringify(await timeline(world.technical, open.id))).toContain(secret.id);
  });

  it('R28: does not name a file that is kept from the reader as the one in which it goes on', async () => {
    const secret = await openRisk(world, TODAY, { visibleTo: ['office', 'technical', 'management'] });
    const open = await openRisk(world, TODAY);
    await merge(open, secret.id);
    const told = await timeline(world.inspection, open.id);
    expect(JSON.stringify(told)).not.toContain(secret.id);
    expect(told.map(({ kind }) => kind)).toContain('merge');
    expect(JSON.stringify(await timeline(world.technical, open.id))).toContain(secret.id);
  });
});

describe('a file that is over', () => {
  it('R30: takes no words any more once it is destroyed', async () => {
    const gone = await placeRisk(world, '', '2020-03-01', { state: 'destroyed', closedOn: '2020-04-01' });
    const { version } = await itemOf(gone);
    const restricted = await refusal(
      restrictRisk(world.at(world.technical, TODAY), {
        zone: SUZHOU,
        risk: gone,
        version,
        visibleTo: ['office', 'technical', 'management'],
        reason: '再写一点',
      }),
    );
    expect(restricted).toMatchObject({ rule: 'R30', key: 'refusal.fileDestroyed' });
  });

  it('R24: is not judged on any more', async () => {
    const { evaluate } = caseActs(world);
    const risk = await underMeasures(world, '2026-03-10 10:00');
    await setItem(risk, { state: 'closed', closedOn: toDateColumn('2026-03-12') });
    expect(await refusal(evaluate(world.technical, risk, null, '2026-03-13 10:00'))).toMatchObject({
      code: 'refused',
      rule: 'R24',
    });
  });
});

describe('what others are told', () => {
  it('R28: the enterprise of a case is shown the notices to it, not what authorities were told about it', async () => {
    const { enterprise } = world;
    const about = {
      title: '向检验机构的通报',
      text: '请加强抽检。',
      enterprises: [enterprise],
      startsOn: '2026-03-10',
    };
    const risk = await underMeasures(world, '2026-03-10 10:00', {
      measures: [
        { ...about, kind: 'circular', audience: '检验机构' },
        { ...about, kind: 'notice', title: '致企业的通告' },
      ],
      responsible: [enterprise],
    });
    const [id = ''] = (
      await inZone(world, (tx) => tx.riskCase.findMany({ where: { zoneId: SUZHOU, itemId: risk } }))
    ).map((each) => each.id);
    const seen = async (actor: Actor) =>
      (await readCase(world.at(actor, '2026-03-11 10:00'), { zone: SUZHOU, case: id })).measures.map(
        ({ title }) => title,
      );
    expect(await seen(world.clerk)).toEqual(['致企业的通告']);
    expect((await seen(world.office)).sort()).toEqual(['向检验机构的通报', '致企业的通告']);
  });

  it('R21: of a warning that names an authority no answer is due', async () => {
    const risk = await underMeasures(world, '2026-03-10 10:00', {
      measures: [{ ...ANNOUNCEMENT, department: 'drug-regulation' }, RECALL],
    });
    const { items } = await listOverdue(world.at(world.office, '2026-05-10 10:00'), { zone: SUZHOU });
    expect(items.filter((item) => item.risk === risk && item.kind === 'answer')).toHaveLength(1);
  });
});

describe('what changes while something waits', () => {
  it('R9: nobody reports in the name of an authority that was closed', async () => {
    await inZone(world, (tx) =>
      tx.department.update({
        where: { zoneId_id: { zoneId: SUZHOU, id: 'testing-institute' } },
        data: { closedOn: toDateColumn('2026-03-01') },
      }),
    );
    const report = reportRiskInput.parse({
      zone: SUZHOU,
      department: 'testing-institute',
      source: 'zone-authority',
      title: '抽检不合格',
      product: '输液器',
      hazard: '断裂',
    });
    for (const actor of [world.office, world.department]) {
      const refused = await refusal(reportRisk(world.at(actor, TODAY), report));
      expect(refused?.fields).toMatchObject({ department: { key: 'accounts.departmentUnknown' } });
    }
    await inZone(world, (tx) =>
      tx.department.update({
        where: { zoneId_id: { zoneId: SUZHOU, id: 'testing-institute' } },
        data: { closedOn: null },
      }),
    );
  });

  it('R18: a measure is not proposed to an authority that was closed before the decision', async () => {
    const setClosed = (closedOn: Date | null) =>
      inZone(world, (tx) =>
        tx.department.update({ where: { zoneId_id: { zoneId: SUZHOU, id: 'drug-regulation' } }, data: { closedOn } }),
      );
    const risk = await assessedRisk(world, '2026-03-10 10:00');
    const proposal = await propose(world, risk, '2026-03-10 10:00', { measures: [RECALL] });
    await setClosed(toDateColumn('2026-03-11'));
    const refused = await refusal(decide(world, proposal, '2026-03-12 10:00'));
    await setClosed(null);
    expect(refused?.key).toBe('riskMeasures.departmentUnknown');
    expect((await decide(world, proposal, '2026-03-12 10:00')).version).toBe(2);
  });

  it('R23: a proposal whose measures to lift have ended by their term meanwhile can still be decided on', async () => {
    const { evaluate } = caseActs(world);
    const risk = await underMeasures(world, '2026-03-10 10:00', {
      measures: [{ ...ANNOUNCEMENT, endsOn: '2026-03-20' }, RECALL],
    });
    await evaluate(world.technical, risk, null, '2026-03-12 10:00');
    const measures = await inZone(world, (tx) => tx.riskMeasure.findMany({ where: { zoneId: SUZHOU, itemId: risk } }));
    const running = measures.find(({ endsOn }) => endsOn !== null);
    const proposal = await propose(world, risk, '2026-03-13 10:00', {
      measures: [{ ...RECALL, startsOn: '2026-03-13' }],
      lifts: [running?.id ?? ''],
    });
    await inZone(world, (tx) =>
      tx.riskMeasure.updateMany({
        where: { zoneId: SUZHOU, id: running?.id ?? '' },
        data: { state: 'lifted', liftedOn: toDateColumn('2026-03-21'), liftedBy: 'term' },
      }),
    );
    await evaluate(world.technical, risk, null, '2026-03-22 10:00', { isReduced: false });
    expect((await decide(world, proposal, '2026-03-23 10:00')).version).toBe(2);
  });

  it('R22: a filing and a judgement on the same case take turns, and neither waits for the other for ever', async () => {
    const { opened, file, evaluate } = caseActs(world);
    for (let round = 0; round < 3; round += 1) {
      const risk = await opened('2026-03-01');
      const id = firstOf(risk);
      await file(world.clerk, id, 'reduction-report', '2026-03-02 09:00');
      await file(world.clerk, id, 'elimination-evaluation', '2026-03-02 09:30');
      const both = await Promise.all([
        refusal(file(world.clerk, id, 'progress', '2026-03-03 10:00')),
        refusal(evaluate(world.technical, risk.risk, id, '2026-03-03 10:00')),
      ]);
      expect(both).toEqual([null, null]);
    }
  });
});

it('R13, R26: the summary counts a rejection as the end of the step whose turn it was', async () => {
  const item = await openRisk(world, '2024-05-06 09:00');
  await rejectRisk(world.at(world.technical, '2024-05-08 10:00'), {
    zone: SUZHOU,
    risk: item.id,
    version: item.version,
    reason: '查无实据',
  });
  const late = await openRisk(world, '2024-05-06 09:00');
  await rejectRisk(world.at(world.technical, '2024-05-28 10:00'), {
    zone: SUZHOU,
    risk: late.id,
    version: late.version,
    reason: '查无实据',
  });
  const { figures } = await previewSummary(world.at(world.office, '2024-06-10 10:00'), {
    zone: SUZHOU,
    from: '2024-05-01',
    to: '2024-05-31',
  });
  expect([figures.steps.verify, figures.overdue]).toEqual([{ done: 2, inTime: 1 }, 1]);
});

it('opens its lists, boards and files in a zone whose rule pack sets no term', async () => {
  const risk = await underMeasures(world, '2026-03-10 10:00', { measures: [RECALL], responsible: [world.enterprise] });
  const numbers = await inZone(world, (tx) =>
    tx.ruleParameter.findMany({ where: { zoneId: SUZHOU, ruleId: { startsWith: 'R' } } }),
  );
  await inZone(world, (tx) => tx.ruleParameter.deleteMany({ where: { zoneId: SUZHOU, ruleId: { startsWith: 'R' } } }));
  const when = '2026-06-10 10:00';
  const read = await readRisk(world.at(world.office, when), { zone: SUZHOU, risk });
  expect([read.term, read.terms, read.cases.length]).toEqual([null, [], 1]);
  const { items } = await listOverdue(world.at(world.office, when), { zone: SUZHOU });
  expect(items.filter(({ kind }) => kind !== 'reduction-report' && kind !== 'lift')).toEqual([]);
  const item = await openRisk(world, when);
  const refused = await refusal(
    rejectRisk(world.at(world.technical, when), {
      zone: SUZHOU,
      risk: item.id,
      version: await versionOf(world, item.id),
      reason: '查无实据',
    }),
  );
  expect(refused).toMatchObject({ key: 'refusal.parameterMissing', rule: 'R30' });
  await inZone(world, (tx) => tx.ruleParameter.createMany({ data: numbers }));
});
