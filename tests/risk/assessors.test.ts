import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addParticipant } from '../../server/activities/trainings/add-participant.ts';
import { cancelTraining } from '../../server/activities/trainings/cancel-training.ts';
import { correctTraining } from '../../server/activities/trainings/correct-training.ts';
import { holdTraining } from '../../server/activities/trainings/hold-training.ts';
import { planTraining } from '../../server/activities/trainings/plan-training.ts';
import { addParticipantInput } from '../../server/activities/trainings/roll-schema.ts';
import { correctTrainingInput, planTrainingInput } from '../../server/activities/trainings/schema.ts';
import { setExamination } from '../../server/activities/trainings/set-examination.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { listAssessors } from '../../server/risk/assessment/list-assessors.ts';
import { recordTraining } from '../../server/risk/assessment/record-training.ts';
import { loadRiskFacts } from '../../server/risk/figures/load-risk-facts.ts';
import { RISK_METRICS } from '../../server/risk/figures/risk-metrics.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU } from '../factories/installation.ts';
import { type AssessmentWorld, openAssessmentWorld, type Person, TODAY } from './assessment-world.ts';

let world: AssessmentWorld;
beforeAll(async () => {
  world = await openAssessmentWorld();
}, 60_000);
afterAll(() => world.close());

describe('the training of assessors', () => {
  const training = (person: Person, more: object = {}) => ({
    zone: SUZHOU,
    person: person.userId,
    course: '风险评估培训班',
    trainedOn: '2026-03-01',
    hasPassed: true,
    ...more,
  });
  const record = (input: ReturnType<typeof training>, by: Person = world.office) =>
    recordTraining(world.at(by, TODAY), input);
  const trainedOn = async (when: string, by: Person) =>
    (await world.assess(await world.openVerified(), {}, by, `${when} 10:00`)).isTrained;

  it('R27: holds for two years; an assessor is flagged before and after', async () => {
    const { validUntil } = await record(training(world.colleague));
    expect(validUntil).toBe('2028-03-01');
    const days = ['2026-02-28', '2026-03-01', '2028-02-29', '2028-03-01', '2028-03-02'];
    const flags = [];
    for (const day of days) flags.push(await trainedOn(day, world.colleague));
    expect(flags).toEqual([false, true, true, true, false]);
  });

  it('R27: counts only with the examination passed', async () => {
    await record(training(world.technical, { hasPassed: false }));
    expect(await trainedOn('2026-03-02', world.technical)).toBe(false);
  });

  it('R27: is of somebody in the technical group, and has happened', async () => {
    expect((await refusalOf(record(training(world.management)))).details.fields).toEqual({
      person: { key: 'assessors.notTechnical' },
    });
    expect((await refusalOf(record(training(world.elsewhere)))).details.fields).toHaveProperty('person');
    const future = await refusalOf(record(training(world.colleague, { trainedOn: '2026-03-03' })));
    expect(future.details.fields).toEqual({ trainedOn: { key: 'field.future' } });
  });

  it('R27: is recorded by the office, and listed with who is not trained', async () => {
    const { technical, colleague, management, deputy, department, leader, clerk } = world;
    for (const person of [technical, management, department, leader, clerk]) {
      expect((await refusalOf(record(training(colleague), person))).code).toBe('forbidden');
    }
    const list = (by: Person) => listAssessors(world.at(by, TODAY), { zone: SUZHOU });
    for (const person of [department, leader, clerk]) expect((await refusalOf(list(person))).code).toBe('forbidden');
    const { items, canRecord } = await list(deputy);
    expect(canRecord).toBe(true);
    expect(items.map(({ name, trainedUntil, trainings }) => [name, trainedUntil, trainings.length])).toEqual([
      ['colleague', '2028-03-01', 1],
      ['technical', null, 1],
    ]);
    expect([(await list(technical)).canRecord, (await list(management)).canRecord]).toEqual([false, false]);
  });
});

describe('a training of assessors held in the zone', () => {
  const openHere = async () => {
    const at = (when: string) => world.at(world.office, when);
    const plan = planTrainingInput.parse({
      ...{ zone: SUZHOU, department: null, title: '医疗器械风险评估方法', kind: 'risk-assessor', mode: 'onsite' },
      ...{ place: '会议室', heldOn: '2026-04-01', startsAt: '09:00', hours: '6', trainer: '周老师' },
    });
    const { id: training } = await planTraining(at('2026-03-20 09:00'), plan);
    const person = addParticipantInput.parse({ zone: SUZHOU, training, user: world.technical.userId, attended: true });
    const { id: participant } = await addParticipant(at('2026-04-01 15:00'), person);
    const examine = (hasPassed: boolean | null, version: number) =>
      setExamination(at('2026-04-01 16:00'), { zone: SUZHOU, training, participant, version, hasPassed });
    const { version: examined } = await examine(true, 1);
    return { at, plan, training, participant, examine, examined };
  };
  const listed = async (when: string) => {
    const { items } = await listAssessors(world.at(world.office, when), { zone: SUZHOU });
    return items.find(({ userId }) => userId === world.technical.userId);
  };
  const isTrained = async (when: string) =>
    (await world.assess(await world.openVerified(), {}, world.technical, `${when} 18:00`)).isTrained;
  const counted = (day: string) =>
    withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
      const facts = await loadRiskFacts(tx, SUZHOU, { timeZone: 'Asia/Shanghai', scope: 'all', fromYear: 2026 });
      const rows = RISK_METRICS['assessors-trained'](facts, day);
      return rows.find(({ label }) => label === 'technical')?.isCounted;
    });

  it('R27: counts once it is on record as held, from its day for two years, and a correction counts at once', async () => {
    const { at, plan, training, examine, examined } = await openHere();
    expect((await listed('2026-04-01 16:00'))?.trainedUntil).toBeNull();
    const { version } = await holdTraining(at('2026-04-01 17:00'), { zone: SUZHOU, training, version: 1, summary: '' });
    const found = await listed('2026-04-01 18:00');
    expect(found?.trainedUntil).toBe('2028-04-01');
    expect(found?.trainings[0]).toMatchObject({
      trainingId: training,
      course: '医疗器械风险评估方法',
      trainedOn: '2026-04-01',
      hasPassed: true,
      validUntil: '2028-04-01',
    });
    const flags = [];
    for (const day of ['2026-03-31', '2026-04-01', '2028-04-01', '2028-04-02']) flags.push(await isTrained(day));
    expect(flags).toEqual([false, true, true, false]);
    expect([await counted('2026-03-31'), await counted('2026-04-01'), await counted('2028-04-02')]).toEqual([
      false,
      true,
      false,
    ]);

    const moved = await correctTraining(at('2026-04-02 09:00'), {
      ...correctTrainingInput.parse({ ...plan, training, version, heldOn: '2026-03-30', reason: '日期登记有误' }),
    });
    expect((await listed('2026-04-02 10:00'))?.trainedUntil).toBe('2028-03-30');
    expect(await counted('2026-03-30')).toBe(true);

    const failed = await examine(false, examined);
    expect((await listed('2026-04-02 10:00'))?.trainedUntil).toBeNull();
    await examine(true, failed.version);
    expect(await isTrained('2026-04-02')).toBe(true);
    await cancelTraining(at('2026-04-02 11:00'), {
      zone: SUZHOU,
      training,
      version: moved.version,
      reason: '登记有误',
    });
    expect([await isTrained('2026-04-02'), await counted('2026-04-02')]).toEqual([false, false]);
    expect((await listed('2026-04-02 12:00'))?.trainings.map(({ trainingId }) => trainingId)).toEqual([null]);
  });
});
