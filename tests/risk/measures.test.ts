import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { answerMeasure } from '../../server/risk/measures/answer-measure.ts';
import { decideProposal } from '../../server/risk/measures/decide-proposal.ts';
import { listMeasures } from '../../server/risk/measures/list-measures.ts';
import { readMeasuresOfRisk } from '../../server/risk/measures/read-measures.ts';
import { listMeasuresInput } from '../../server/risk/measures/schema.ts';
import { withdrawProposal } from '../../server/risk/measures/withdraw-proposal.ts';
import { SUZHOU } from '../factories/installation.ts';
import { ANNOUNCEMENT, assess, assessedRisk, decide, propose, RECALL, underMeasures } from './measures-world.ts';
import { openRisk, openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
let at: RiskWorld['at'];
beforeAll(async () => {
  world = await openRiskWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.installation.close());

const DAY = '2026-03-10 10:00';
const read = (actor: Actor, risk: string, when = DAY) => readMeasuresOfRisk(at(actor, when), { zone: SUZHOU, risk });
const inZone = <T>(work: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], work);
const auditOf = (objectId: string) =>
  inZone((tx) => tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId }, orderBy: { seq: 'asc' } }));

describe('proposing', () => {
  it('R17: the technical group proposes, and nobody else', async () => {
    const risk = await assessedRisk(world, DAY);
    for (const by of [world.office, world.management, world.inspection, world.department, world.clerk, world.leader]) {
      expect((await refusal(propose(world, risk, DAY, { by })))?.code).toBe('forbidden');
    }
    expect((await refusal(propose(world, risk, DAY, { by: world.elsewhere })))?.code).toBe('notFound');
    const proposal = await propose(world, risk, DAY, { measures: [ANNOUNCEMENT, RECALL] });
    expect(proposal.version).toBe(1);
    const { risk: item, proposals, measures } = await read(world.technical, risk);
    expect(item.state).toBe('proposed');
    expect(measures).toEqual([]);
    expect(proposals[0]).toMatchObject({ state: 'pending', assessment: 1, can: { decide: false, withdraw: true } });
    expect(proposals[0]?.measures.map(({ kind, phase }) => [kind, phase])).toEqual([
      ['announcement', 'proposed'],
      ['order-recall', 'proposed'],
    ]);
  });

  it('R16: rests on an assessment: nothing is proposed about what was not assessed', async () => {
    const { id } = await openRisk(world, DAY);
    expect(await refusal(propose(world, id, DAY))).toMatchObject({ code: 'refused', rule: 'R16' });
  });

  it('R17: one proposal waits at a time', async () => {
    const risk = await underMeasures(world, DAY);
    await propose(world, risk, DAY, { measures: [RECALL] });
    expect(await refusal(propose(world, risk, DAY, { measures: [RECALL] }))).toMatchObject({
      key: 'refusal.riskProposalWaits',
      rule: 'R17',
    });
    expect((await read(world.technical, risk)).can.propose).toBe(false);
  });

  it('R23: a term that ends before it begins is refused with the field named', async () => {
    const risk = await assessedRisk(world, DAY);
    const measures = [RECALL, { ...RECALL, endsOn: '2026-03-09' }];
    expect(await refusal(propose(world, risk, DAY, { measures }))).toMatchObject({
      rule: 'R23',
      fields: { 'measures.1.endsOn': { key: 'refusal.termBeforeStart' } },
    });
    const past = [{ ...RECALL, startsOn: '2026-03-01', endsOn: '2026-03-09' }];
    expect((await refusal(propose(world, risk, DAY, { measures: past })))?.fields).toEqual({
      'measures.0.endsOn': { key: 'riskMeasures.termPast' },
    });
  });

  it('R21: a response without authority, and departments and enterprises that the zone does not have, are refused', async () => {
    const risk = await assessedRisk(world, DAY);
    const fieldsOf = async (wish: Parameters<typeof propose>[3]) =>
      Object.keys((await refusal(propose(world, risk, DAY, wish)))?.fields ?? {});
    expect(await fieldsOf({ measures: [{ ...RECALL, department: null }] })).toEqual(['measures.0.department']);
    expect(await fieldsOf({ measures: [{ ...RECALL, department: 'nobody' }] })).toEqual(['measures.0.department']);
    const notice = { ...ANNOUNCEMENT, kind: 'notice', enterprises: [uuidv7()] };
    expect(await fieldsOf({ measures: [notice] })).toEqual(['measures.0.enterprises']);
    expect(await fieldsOf({ responsible: [uuidv7()] })).toEqual(['responsible']);
  });

  it('R28: a file that is kept from a role is not there, and neither are its proposals', async () => {
    const risk = await underMeasures(world, DAY, {
      measures: [RECALL],
      item: { visibleTo: ['technical', 'management'] },
    });
    const [measure] = (await read(world.technical, risk)).measures;
    const never = uuidv7();
    for (const id of [risk, never]) {
      expect(await refusal(read(world.inspection, id))).toMatchObject({ code: 'notFound', key: 'riskNotFound' });
    }
    const answer = (id: string) =>
      answerMeasure(at(world.office, DAY), { zone: SUZHOU, measure: id, version: 2, answer: 'accepted', note: '' });
    expect(await refusal(answer(measure?.id ?? ''))).toEqual(await refusal(answer(never)));
    const listed = await listMeasures(at(world.inspection, DAY), listMeasuresInput.parse({ zone: SUZHOU, limit: 200 }));
    expect(listed.items.map(({ id }) => id)).not.toContain(measure?.id);
  });

  it('is taken back with a reason; the risk waits for another proposal', async () => {
    const risk = await assessedRisk(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [RECALL] });
    const input = { zone: SUZHOU, proposal: proposal.id, version: 1, reason: '改用公告' };
    expect((await refusal(withdrawProposal(at(world.management, DAY), input)))?.code).toBe('forbidden');
    expect((await refusal(withdrawProposal(at(world.colleague, DAY), { ...input, version: 7 })))?.code).toBe('stale');
    await withdrawProposal(at(world.colleague, DAY), input);
    const after = await read(world.technical, risk);
    expect([after.risk.state, after.proposals[0]?.state, after.measures]).toEqual(['assessed', 'withdrawn', []]);
    expect(await refusal(decide(world, proposal, DAY))).toMatchObject({ key: 'refusal.riskProposalDecided' });
  });
});

describe('deciding', () => {
  it('R18: the management group decides, never the person who proposed', async () => {
    const both: Actor = {
      ...world.technical,
      memberships: [
        ...world.technical.memberships,
        { zoneId: SUZHOU, role: 'management' as const, departmentId: null },
      ],
    };
    const risk = await assessedRisk(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [ANNOUNCEMENT, { ...RECALL, endsOn: '2026-04-30' }] });
    for (const by of [world.technical, world.office, world.clerk]) {
      expect((await refusal(decide(world, proposal, DAY, 'approved', by)))?.code).toBe('forbidden');
    }
    expect(await refusal(decide(world, proposal, DAY, 'approved', both))).toMatchObject({
      key: 'refusal.ownRiskProposal',
      rule: 'R18',
    });
    await decide(world, proposal, DAY);
    const after = await read(world.management, risk);
    expect(after.risk.state).toBe('under-measures');
    expect(after.measures.map(({ kind, phase }) => [kind, phase])).toEqual([
      ['order-recall', 'inForce'],
      ['announcement', 'inForce'],
    ]);
    expect(after.proposals[0]).toMatchObject({ state: 'approved', decidedBy: 'management', can: { decide: false } });
    expect((await refusal(decide(world, { ...proposal, version: 2 }, DAY)))?.key).toBe('refusal.riskProposalDecided');
    const actions = (await auditOf(proposal.id)).map(({ action }) => action);
    expect(actions).toEqual(['risk-proposal.make', 'risk-proposal.approve']);
  });

  it('R18: declining needs a reason, and leaves the risk assessed', async () => {
    const risk = await assessedRisk(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [RECALL] });
    expect((await refusal(decide(world, proposal, DAY, 'declined', world.management, '')))?.fields).toEqual({
      note: { key: 'field.required' },
    });
    await decide(world, proposal, DAY, 'declined');
    const after = await read(world.technical, risk);
    expect([after.risk.state, after.measures]).toEqual(['assessed', []]);
    expect(after.proposals[0]?.measures[0]?.phase).toBe('declined');
  });

  it('R16: what rests on an assessment that a newer one has replaced is not approved', async () => {
    const risk = await underMeasures(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [RECALL] });
    await assess(world, risk, DAY);
    expect(await refusal(decide(world, proposal, DAY))).toMatchObject({
      key: 'refusal.riskProposalOutdated',
      rule: 'R16',
    });
    expect((await read(world.management, risk)).proposals[0]?.isOutdated).toBe(true);
    await decide(world, proposal, DAY, 'declined');
  });

  it('R23: a term that ended while the proposal waited is not approved any more', async () => {
    const risk = await assessedRisk(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-12' }] });
    expect((await refusal(decide(world, proposal, '2026-03-13 00:30')))?.key).toBe('refusal.termOverBeforeDecision');
    await decide(world, proposal, '2026-03-12 23:30');
    expect((await read(world.management, risk, '2026-03-12 23:40')).measures[0]).toMatchObject({
      startsOn: '2026-03-12',
      phase: 'inForce',
    });
  });

  it('R18: that no measure is needed is decided, too, and settles the risk', async () => {
    const risk = await assessedRisk(world, DAY);
    await decide(world, await propose(world, risk, DAY), DAY);
    expect((await read(world.office, risk)).risk.state).toBe('settled');
    const events = await inZone((tx) =>
      tx.riskEvent.findMany({ where: { zoneId: SUZHOU, itemId: risk }, orderBy: { id: 'asc' } }),
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'report',
      'verify',
      'assess',
      'hand-up',
      'propose',
      'approve',
      'settle',
    ]);
  });

  it('R22: opens a case for each enterprise responsible, once, with the day its report is due', async () => {
    const { enterprise } = world;
    const risk = await underMeasures(world, DAY, { responsible: [enterprise] });
    await decide(world, await propose(world, risk, DAY, { responsible: [enterprise] }), DAY);
    const cases = await inZone((tx) => tx.riskCase.findMany({ where: { zoneId: SUZHOU, itemId: risk } }));
    const pack = await inZone((tx) => tx.ruleParameter.findMany({ where: { zoneId: SUZHOU, ruleId: 'R22' } }));
    const days = Number(pack.find(({ name }) => name === 'reductionReportDays')?.value);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      enterpriseId: enterprise,
      openedOn: toDateColumn('2026-03-10'),
      reductionDueOn: new Date(toDateColumn('2026-03-10').getTime() + days * 86_400_000),
    });
    expect((await read(world.technical, risk)).cases.map(({ id }) => id)).toEqual([enterprise]);
  });

  it('a repeated request under one key decides once', async () => {
    const risk = await assessedRisk(world, DAY);
    const proposal = await propose(world, risk, DAY, { measures: [RECALL] });
    const input = { zone: SUZHOU, proposal: proposal.id, version: 1, decision: 'approved' as const, note: '' };
    const first = await decideProposal(at(world.management, DAY, 'once'), input);
    expect(await decideProposal(at(world.management, DAY, 'once'), input)).toEqual(first);
    expect((await auditOf(proposal.id)).map(({ action }) => action)).toHaveLength(2);
  });

  it('R28: the audit keeps ids, states, kinds and days, none of the words', async () => {
    const risk = await underMeasures(world, DAY, { measures: [ANNOUNCEMENT, RECALL] });
    const rows = await inZone((tx) =>
      tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectType: { startsWith: 'risk' } } }),
    );
    expect(rows.some(({ after }) => JSON.stringify(after).includes(risk))).toBe(true);
    for (const words of [ANNOUNCEMENT.title, ANNOUNCEMENT.text, RECALL.text, '输液器断裂', '风险明确']) {
      expect(JSON.stringify(rows.map(({ before, after }) => [before, after]))).not.toContain(words);
    }
  });
});
