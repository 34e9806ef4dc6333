import fc from 'fast-check';
import type Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { aTarget, aTask, inapplicable, inputsOf, marked, pending } from '../../tests/factories/score-inputs.ts';
import { exact, sum, toDecimal, ZERO } from './exact.ts';
import { gainsOf, pointsOf } from './gains.ts';
import type { MetricReading } from './metrics.ts';
import { scorePlan, type TargetInput, type TaskInput } from './scoring.ts';
import { NOTHING, type Standing } from './standing.ts';

const scored = (tasks: TaskInput[]) => {
  const [department] = scorePlan(inputsOf(tasks)).departments;
  if (!department) throw new Error('A department with tasks is scored');
  return department;
};
const gains = (...targets: Partial<TargetInput>[]) =>
  gainsOf(
    scored([
      aTask({
        weight: '35',
        targets: targets.map((target, index) => aTarget({ key: `1.${index + 1}`, number: index + 1, ...target })),
      }),
    ]),
  ).map(({ key, way, points, measured: of }) => ({
    key,
    way,
    points: toDecimal(points),
    ...(of && {
      missing: of.missing,
      oneMore: toDecimal(of.oneMore),
      oneMended: of.oneMended && toDecimal(of.oneMended),
    }),
  }));

const reading = (metric: MetricReading['metric'], counted: number, rows: number): Standing => ({
  ...NOTHING,
  reading: { metric, value: String(counted), rows, counted, from: '2026-01-01', to: '2026-06-30' },
});
const trainings = (held: number): Partial<TargetInput> => ({
  kind: 'measured',
  metric: 'trainings-held',
  required: '2',
  standing: reading('trainings-held', held, held),
});
const laboratories = (counted: number, rows: number): Partial<TargetInput> => ({
  kind: 'measured',
  metric: 'labs-guided-to-cnas',
  required: '1',
  standing: rows === 0 ? NOTHING : reading('labs-guided-to-cnas', counted, rows),
});

describe('what would raise the score', () => {
  it('A2: of a count each row up to the required number brings its part, and no more beyond it', () => {
    const of = (held: number) => gains(trainings(held), { standing: marked('1') });
    expect(of(0)).toEqual([
      { key: '1.1', way: 'measured', points: '17.5', missing: 2, oneMore: '8.75', oneMended: null },
    ]);
    expect(of(1)).toEqual([
      { key: '1.1', way: 'measured', points: '8.75', missing: 1, oneMore: '8.75', oneMended: null },
    ]);
    expect([of(2), of(3)]).toEqual([[], []]);
  });

  it('A2: of a share each row that does not count brings its part, and one more that counts a little', () => {
    expect(gains(laboratories(1, 4))).toEqual([
      { key: '1.1', way: 'measured', points: '26.25', missing: 3, oneMore: '5.25', oneMended: '8.75' },
    ]);
    expect(gains(laboratories(3, 4))).toEqual([
      { key: '1.1', way: 'measured', points: '8.75', missing: 1, oneMore: '1.75', oneMended: '8.75' },
    ]);
    expect(gains(laboratories(4, 4))).toEqual([]);
  });

  it('A2: of a share without rows the first one brings all', () =>
    expect(gains(laboratories(0, 0))).toEqual([
      { key: '1.1', way: 'measured', points: '35', missing: 1, oneMore: '35', oneMended: null },
    ]));

  it('A2: less than all is enough where the plan asks for less', () => {
    const [only] = gains({ ...laboratories(2, 4), required: '0.75' });
    expect(only).toMatchObject({ missing: 1, oneMended: only?.points });
    expect(gains({ ...laboratories(3, 4), required: '0.75' })).toEqual([]);
  });

  it('A3: what is handed in waits for its verification, and only the rest is left to hand in', () => {
    expect(gains({ standing: pending('0.8') })).toEqual([
      { key: '1.1', way: 'verification', points: '28' },
      { key: '1.1', way: 'handIn', points: '7' },
    ]);
    expect(gains({ standing: pending('1') })).toEqual([{ key: '1.1', way: 'verification', points: '35' }]);
    expect(gains({ standing: pending('0.2', marked('0.6')) })).toEqual([{ key: '1.1', way: 'handIn', points: '14' }]);
    expect(gains({})).toEqual([{ key: '1.1', way: 'handIn', points: '35' }]);
  });

  it('A6: what does not apply is nothing to gain, and its points go to the others', () => {
    expect(gains({ standing: inapplicable() }, {})).toEqual([{ key: '1.2', way: 'handIn', points: '35' }]);
    expect(gains({ standing: inapplicable() })).toEqual([]);
  });

  it('the most points come first, then the nearest day', () => {
    const found = gains(
      { parts: '1', dueOn: '2026-09-30' },
      { parts: '3', dueOn: '2026-12-31' },
      { parts: '1', dueOn: '2026-03-31' },
    );
    expect(found.map(({ key }) => key)).toEqual(['1.2', '1.3', '1.1']);
  });

  it('A2: all gains together are exactly the assessable weight without what is verified', () => {
    const share = fc.constantFrom('0', '0.3', '0.5', '1');
    const standing = fc.oneof(
      fc.record({ standing: share.map(marked), done: share }).map(({ standing: given }) => ({
        target: { standing: given },
        done: exact(given.mark?.completion ?? '0'),
      })),
      share.map((claimed) => ({ target: { standing: pending(claimed) }, done: ZERO })),
      fc.constant({ target: { standing: inapplicable() }, done: null }),
      fc.constant({ target: {}, done: ZERO }),
      fc.integer({ min: 0, max: 9 }).chain((counted) =>
        fc.integer({ min: Math.max(counted, 1), max: 9 }).map((rows) => ({
          target: laboratories(counted, rows),
          done: exact(String(counted)).div(exact(String(rows))),
        })),
      ),
      fc.integer({ min: 0, max: 4 }).map((held) => ({
        target: trainings(held),
        done: exact(String(Math.min(held, 2))).div(exact('2')),
      })),
    );
    const target = fc.record({ standing, parts: fc.constantFrom('1', '2', '0.5', '7') });
    const task = fc.record({
      weight: fc.constantFrom('9', '10', '33.3', '100'),
      targets: fc.array(target, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 4 }), (tasks) => {
        const department = scored(
          tasks.map(({ weight, targets }, index) =>
            aTask({
              number: index + 1,
              weight,
              targets: targets.map(({ standing: { target: given }, parts }, at) =>
                aTarget({ key: `${index + 1}.${at + 1}`, number: at + 1, parts, ...given }),
              ),
            }),
          ),
        );
        const left: Fraction[] = tasks.flatMap(({ weight, targets }) => {
          const applicable = targets.filter(({ standing: { done } }) => done !== null);
          const allParts = sum(applicable.map(({ parts }) => exact(parts)));
          return applicable.map(({ parts, standing: { done } }) =>
            exact(weight)
              .mul(exact(parts))
              .div(allParts)
              .mul(exact('1').sub(done ?? ZERO)),
          );
        });
        const open = pointsOf(gainsOf(department));
        expect(open.equals(sum(left))).toBe(true);
        const shown = exact(department.assessableWeight).sub(exact(department.verified)).sub(open).abs();
        expect(shown.compare(exact('0.000000000000000001'))).toBeLessThan(0);
      }),
    );
  });
});
