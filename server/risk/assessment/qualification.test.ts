import { expect, it } from 'vitest';
import { trainingHoldsUntil, trainingInForce } from './qualification.ts';

const passed = { trainedOn: '2024-03-15', hasPassed: true, validUntil: '2026-03-15' };

it.each([
  ['2024-03-15', '2026-03-15'],
  ['2024-02-29', '2026-02-28'],
  ['2024-12-31', '2026-12-31'],
])('R27: a training of %s holds for two years, until %s', (trainedOn, until) =>
  expect(trainingHoldsUntil(trainedOn, 2)).toBe(until),
);

it('R27: 29 February stays where the later year has one', () =>
  expect(trainingHoldsUntil('2024-02-29', 4)).toBe('2028-02-29'));

it('R27: a training is in force from its day to its last day', () => {
  const days = ['2024-03-14', '2024-03-15', '2026-03-14', '2026-03-15', '2026-03-16'];
  expect(days.map((day) => trainingInForce([passed], day) !== null)).toEqual([false, true, true, true, false]);
});

it('R27: who has not passed the examination is not trained, whatever else was attended', () => {
  const failed = { ...passed, trainedOn: '2025-01-01', hasPassed: false, validUntil: '2027-01-01' };
  expect(trainingInForce([failed], '2025-06-01')).toBeNull();
  expect(trainingInForce([failed, passed], '2025-06-01')).toBe(passed);
  expect(trainingInForce([failed, passed], '2026-06-01')).toBeNull();
});

it('R27: of several trainings the one that holds longest counts', () => {
  const again = { ...passed, trainedOn: '2025-06-01', validUntil: '2027-06-01' };
  expect(trainingInForce([passed, again], '2026-01-01')).toBe(again);
  expect(trainingInForce([], '2026-01-01')).toBeNull();
});
