import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAssessors } from '../../server/risk/assessment/list-assessors.ts';
import { recordTraining } from '../../server/risk/assessment/record-training.ts';
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
