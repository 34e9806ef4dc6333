import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { previewAssessment, recordAssessment } from '../../server/risk/assessment/record-assessment.ts';
import { recordAssessmentInput } from '../../server/risk/assessment/schema.ts';
import { mayMove, RISK_STATES } from '../../server/risk/lifecycle.ts';
import { parseItem } from '../../server/risk/store.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU } from '../factories/installation.ts';
import { type AssessmentWorld, assessment, openAssessmentWorld, severe, TODAY } from './assessment-world.ts';
import { openRisk } from './world.ts';

let world: AssessmentWorld;
beforeAll(async () => {
  world = await openAssessmentWorld();
}, 60_000);
afterAll(() => world.close());

const stored = (id: string) =>
  withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => ({
    item: parseItem(await tx.riskItem.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id } } })),
    events: await tx.riskEvent.findMany({ where: { zoneId: SUZHOU, itemId: id }, orderBy: { id: 'asc' } }),
    audit: await tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId: id }, orderBy: { seq: 'asc' } }),
  }));

describe('an assessment', () => {
  it('R14: sets the level by the matrix, and keeps scenarios, class, scope and version', async () => {
    const risk = await world.openVerified();
    const done = await world.assess(risk, { scenarios: [{ ...severe, severity: 'minor' }, severe] });
    expect(done).toMatchObject({ version: risk.version + 1, level: 'high', isTrained: false });
    const { item } = await stored(risk.id);
    expect([item.state, item.level, item.assessedOn]).toEqual(['assessed', 'high', toDateColumn('2026-03-02')]);
    const [view] = await world.read(risk);
    expect(view).toMatchObject({
      id: done.id,
      number: 1,
      level: 'high',
      worst: 1,
      raises: 0,
      matrixVersion: 1,
      scope: 'several-batches',
      assessedBy: 'technical',
      assessedOn: '2026-03-02',
    });
    expect(view?.scenarios.map(({ probability, level }) => [probability, level])).toEqual([
      ['0.0002', 'low'],
      ['0.0002', 'high'],
    ]);
    expect(view?.sensitivity.filter(({ changes }) => changes)).toHaveLength(4);
  });

  it('R14: with a wide scope comes out a grade higher', async () =>
    expect((await world.assess(await world.openVerified(), { scope: 'whole-zone' })).level).toBe('serious'));

  it('R14: a later assessment counts; the day of the first stays', async () => {
    const risk = await world.openVerified();
    const { version } = await world.assess(risk);
    await world.assess(
      { id: risk.id, version },
      { scenarios: [{ ...severe, severity: 'minor' }] },
      world.colleague,
      '2026-04-01 09:00',
    );
    const { item } = await stored(risk.id);
    expect([item.level, item.assessedOn]).toEqual(['low', toDateColumn('2026-03-02')]);
    expect((await world.read(risk)).map(({ number, level, assessedBy }) => [number, level, assessedBy])).toEqual([
      [2, 'low', 'colleague'],
      [1, 'high', 'technical'],
    ]);
  });

  it('R14: a probability that is none is refused with its field named', () => {
    const problems = (scenarios: object[]) =>
      recordAssessmentInput
        .safeParse({ ...assessment({ id: uuidv7(), version: 1 }), scenarios })
        .error?.issues.map(({ path }) => path.join('.'));
    const withSteps = (...probabilities: string[]) => ({
      ...severe,
      steps: probabilities.map((probability) => ({ what: '步骤', probability })),
    });
    expect(problems([withSteps('1', '1.000000000001'), withSteps('0', '0.1', 'often')])).toEqual([
      'scenarios.0.steps.1.probability',
      'scenarios.1.steps.0.probability',
      'scenarios.1.steps.2.probability',
    ]);
    expect(problems([])).toEqual(['scenarios']);
    expect(problems([withSteps()])).toEqual(['scenarios.0.steps']);
  });

  it('R14: a severity or scope that the matrix lacks is refused with its field named', async () => {
    const refused = await refusalOf(
      world.assess(await world.openVerified(), {
        scenarios: [severe, { ...severe, severity: 'awful' }],
        scope: 'world',
      }),
    );
    expect([refused.code, Object.keys(refused.details.fields ?? {})]).toEqual([
      'badInput',
      ['scenarios.1.severity', 'scope'],
    ]);
  });

  it('R15: needs its laboratory evidence where the laboratory is needed', async () => {
    const risk = await world.openVerified();
    const refused = await refusalOf(world.assess(risk, { isLabNeeded: true, labEvidence: '  ' }));
    expect(refused).toMatchObject({
      code: 'refused',
      details: { rule: 'R15', fields: { labEvidence: { key: 'field.required' } } },
    });
    await world.assess(risk, { isLabNeeded: true, labEvidence: '拉力试验报告 2026-031' });
    expect((await world.read(risk))[0]).toMatchObject({ isLabNeeded: true, labEvidence: '拉力试验报告 2026-031' });
  });

  it('R15: does not go without an investigation or a conclusion', () => {
    const parsed = recordAssessmentInput.safeParse({
      ...assessment({ id: uuidv7(), version: 1 }),
      investigation: ' ',
      conclusion: '',
    });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['investigation', 'conclusion']);
  });

  it('R16: is handed to the management group at once, and the trail tells no more than its level', async () => {
    const risk = await world.openVerified();
    const { id } = await world.assess(risk);
    const { events, audit } = await stored(risk.id);
    expect(events.slice(-2).map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['assess', id],
      ['hand-up', id],
    ]);
    expect((await world.read(risk, world.management))[0]).toMatchObject({ id, level: 'high' });
    expect(audit.at(-1)).toMatchObject({ action: 'risk.assess', objectType: 'risk' });
    expect(audit.at(-1)?.after).toEqual({
      state: 'assessed',
      level: 'high',
      assessment: id,
      number: 1,
      matrixVersion: 1,
      isTrained: false,
    });
  });

  it('R16: no measure is proposed before there is an assessment', () => {
    const open = RISK_STATES.filter((state) => mayMove(state, 'propose').ok);
    expect(open).toEqual(['assessed', 'under-measures']);
    for (const state of ['reported', 'verified'] as const) {
      expect(mayMove(state, 'propose')).toMatchObject({ reason: 'riskMove', rule: 'R2' });
    }
  });

  it('R14: is made of a verified risk only, and of the one that was seen', async () => {
    const reported = await openRisk(world, TODAY);
    expect(await refusalOf(world.assess(reported))).toMatchObject({ code: 'refused', details: { rule: 'R2' } });
    const risk = await world.openVerified();
    await world.assess(risk);
    expect((await refusalOf(world.assess(risk))).code).toBe('stale');
  });

  it('a repeated request under one key assesses once', async () => {
    const risk = await world.openVerified();
    const input = assessment(risk);
    const first = await recordAssessment(world.at(world.technical, TODAY, 'assess-1'), input);
    expect(await recordAssessment(world.at(world.technical, TODAY, 'assess-1'), input)).toEqual(first);
    expect(await world.read(risk)).toHaveLength(1);
  });
});

describe('who assesses', () => {
  it('R8: is the technical group; every other role is refused', async () => {
    const risk = await world.openVerified();
    const { office, management, inspection, department, association, leader, admin, clerk } = world;
    for (const person of [office, management, inspection, department, association, leader, admin, clerk]) {
      expect((await refusalOf(world.assess(risk, {}, person))).code).toBe('forbidden');
      const { scenarios, scope } = assessment(risk);
      const preview = previewAssessment(world.at(person, TODAY), { zone: SUZHOU, scenarios, scope });
      expect((await refusalOf(preview)).code).toBe('forbidden');
    }
    expect((await refusalOf(world.assess(risk, {}, world.elsewhere))).code).toBe('notFound');
  });

  it('R28: who may not see the risk learns nothing of its assessments', async () => {
    const hidden = await openRisk(world, TODAY, { visibleTo: ['technical', 'management'] });
    const nowhere = { id: uuidv7() };
    for (const risk of [hidden, nowhere]) {
      expect(await refusalOf(world.read(risk, world.office))).toMatchObject({
        code: 'notFound',
        text: { key: 'riskNotFound' },
      });
      for (const person of [world.clerk, world.department, world.leader]) {
        expect((await refusalOf(world.read(risk, person))).code).toBe('forbidden');
      }
    }
    expect(await world.read(hidden, world.management)).toEqual([]);
  });

  it('R14: a preview comes to the same and leaves no trace', async () => {
    const risk = await world.openVerified();
    const { scenarios, scope } = assessment(risk, { scope: 'whole-zone' });
    const preview = await previewAssessment(world.at(world.technical, TODAY), { zone: SUZHOU, scenarios, scope });
    expect(preview).toMatchObject({ level: 'serious', raises: 1, worst: 0, isTrained: false });
    expect(await world.read(risk)).toEqual([]);
  });
});
