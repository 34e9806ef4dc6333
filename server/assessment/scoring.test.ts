import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aTarget,
  aTask,
  inapplicable,
  inputsOf,
  marked,
  measured,
  pending,
} from '../../tests/factories/score-inputs.ts';
import { exact, toDecimal } from './exact.ts';
import { type ScoreInputs, scorePlan } from './scoring.ts';
import { NOTHING, type Standing } from './standing.ts';

const board = (tasks: Parameters<typeof inputsOf>[0], inputs?: Partial<ScoreInputs>) =>
  scorePlan(inputsOf(tasks, inputs));
const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1);
  return list[0] as T;
};

describe('a task', () => {
  it('A2: scores weight x sum(parts x completion) / sum(parts)', () => {
    const task = aTask({
      weight: '5',
      targets: [
        aTarget({ key: '1.1', parts: '1', standing: marked('1') }),
        aTarget({ key: '1.2', number: 2, parts: '1', standing: marked('0.5') }),
        aTarget({ key: '1.3', number: 3, parts: '2' }),
      ],
    });
    expect(only(board([task]).departments).verified).toBe('1.875');
  });

  it('A2: divides last, so that three thirds are the whole', () => {
    const third = (number: number) => aTarget({ key: `1.${number}`, number, standing: marked('1') });
    const task = aTask({ weight: '10', targets: [third(1), third(2), third(3)] });
    expect(only(board([task]).departments).verified).toBe('10');
    const twoOfThree = aTask({ weight: '10', targets: [third(1), third(2), aTarget({ key: '1.3', number: 3 })] });
    expect(only(board([twoOfThree]).departments).verified).toBe('6.66666666666666666667');
  });

  it('A2: shows the state that asks most of somebody', () => {
    const task = aTask({
      targets: [aTarget({ standing: marked('1') }), aTarget({ key: '1.2', number: 2, standing: pending('1') })],
    });
    expect(only(only(board([task]).departments).tasks).state).toBe('submitted');
  });
});

describe('verified and projected', () => {
  it('A3: what is handed in counts only in the projection, as claimed', () => {
    const department = only(board([aTask({ targets: [aTarget({ standing: pending('0.8') })] })]).departments);
    expect([department.verified, department.projected]).toEqual(['0', '80']);
  });

  it('A3: a claim below the mark does not lower the projection', () => {
    const standing = pending('0.2', marked('0.6'));
    const department = only(board([aTask({ targets: [aTarget({ standing })] })]).departments);
    expect([department.verified, department.projected]).toEqual(['60', '60']);
  });
});

describe('four different things', () => {
  it.each([
    ['unassessed', aTarget(), null],
    ['noData', aTarget({ kind: 'measured', metric: 'trainings-held', required: '2' }), null],
    ['inapplicable', aTarget({ standing: inapplicable() }), null],
    ['verified', aTarget({ standing: marked('0') }), '0'],
  ] as const)('%s is not taken for another', (state, target, verified) => {
    const [scored] = only(only(board([aTask({ targets: [target] })]).departments).tasks).targets;
    expect(scored).toMatchObject({ state, completion: { verified } });
  });

  it('an unassessed target stays in the denominator: one good task of 26 never reads 100 %', () => {
    const tasks = Array.from({ length: 26 }, (_, index) =>
      aTask({ number: index + 1, weight: '1', targets: [aTarget({ standing: index === 0 ? marked('1') : NOTHING })] }),
    );
    const { percent, coverage } = board(tasks);
    expect(percent?.verified).toBe('3.84615384615384615385');
    expect(coverage).toBe('0.03846153846153846154');
  });

  it('A6: an inapplicable target leaves numerator and denominator', () => {
    const task = aTask({
      weight: '20',
      targets: [aTarget({ standing: marked('0.5') }), aTarget({ key: '1.2', number: 2, standing: inapplicable() })],
    });
    expect(only(board([task]).departments)).toMatchObject({ verified: '10', assessableWeight: '20' });
  });

  it('A6: a task whose targets are all inapplicable leaves the assessable weight; the total still shows it', () => {
    const away = aTask({ weight: '40', targets: [aTarget({ standing: inapplicable() })] });
    const done = aTask({ number: 2, weight: '60', targets: [aTarget({ key: '2.1', standing: marked('1') })] });
    const department = only(board([away, done]).departments);
    expect(department).toMatchObject({ totalWeight: '100', assessableWeight: '60', percent: { verified: '100' } });
  });

  it('A6: a department with nothing assessable has no percent and does not pull the zone down', () => {
    const away = aTask({ departmentId: 'park', targets: [aTarget({ standing: inapplicable() })] });
    const done = aTask({ number: 2, targets: [aTarget({ key: '2.1', standing: marked('1') })] });
    const scores = board([away, done]);
    expect(scores.departments.find(({ id }) => id === 'park')?.percent).toBeNull();
    expect(scores.percent?.verified).toBe('100');
  });
});

describe('a measured target', () => {
  const trainings = (value: string) =>
    aTarget({ kind: 'measured', metric: 'trainings-held', required: '2', standing: measured(value) });
  it.each([
    ['0', '0'],
    ['1', '50'],
    ['2', '100'],
    ['3', '100'],
  ])('completes min(1, actual / required): %s of 2 gives %s', (value, verified) => {
    expect(only(board([aTask({ targets: [trainings(value)] })]).departments).verified).toBe(verified);
  });

  it('is behind pace below the share of the year gone, on pace at it', () => {
    const paced = (value: string) => ({ ...trainings(value), pace: 'even' as const, required: '365' });
    const behind = (value: string) =>
      only(only(board([aTask({ targets: [paced(value)] })]).departments).tasks).targets[0]?.isBehindPace;
    // 30 June is day 181 of 365.
    expect([behind('180'), behind('181'), behind('182')]).toEqual([true, false, false]);
  });
});

describe('due dates', () => {
  const overdueOn = (asOf: string, standing: Standing) =>
    only(only(board([aTask({ targets: [aTarget({ dueOn: '2026-06-30', standing })] })], { asOf }).departments).tasks)
      .targets[0]?.isOverdue;
  it('is overdue the day after, not on the day', () => {
    expect([
      overdueOn('2026-06-29', NOTHING),
      overdueOn('2026-06-30', NOTHING),
      overdueOn('2026-07-01', NOTHING),
    ]).toEqual([false, false, true]);
  });
  it('is not overdue once it waits for the office', () => {
    expect(overdueOn('2026-07-01', pending('1'))).toBe(false);
  });
});

describe('a zone', () => {
  const two = [
    aTask({ targets: [aTarget({ standing: marked('1') })] }),
    aTask({
      number: 2,
      departmentId: 'park',
      weight: '95',
      targets: [aTarget({ key: '2.1', standing: marked('0.5') })],
    }),
  ];
  it('takes the mean of percents of the own totals', () => expect(board(two).percent?.verified).toBe('75'));
  it('takes the weights that the plan gives its departments', () => {
    expect(board(two, { departmentWeights: { commerce: '3', park: '1' } }).percent?.verified).toBe('87.5');
  });
  it('Z17: keeps a department that does not total 100 and flags it', () => {
    expect(board(two).anomalies).toEqual([
      { kind: 'departmentTotal', departmentId: 'park', total: '95', expected: '100' },
    ]);
  });
});

describe('decimals', () => {
  it('round once and half up, far behind what is displayed', () => {
    expect(toDecimal(exact('2').div(exact('3')))).toBe('0.66666666666666666667');
    expect(toDecimal(exact('0.125'))).toBe('0.125');
    expect(toDecimal(exact('0'))).toBe('0');
  });
});

/** A second, naive implementation: whole numbers over one common denominator, straight from the words of the design. */
function naive(inputs: ScoreInputs): Map<string, { verified: string; projected: string; assessable: bigint }> {
  const millionths = (value: string) => BigInt(Math.round(Number(value) * 1_000_000));
  const result = new Map<string, { verified: string; projected: string; assessable: bigint }>();
  for (const { id } of inputs.departments) {
    let verified = { n: 0n, d: 1n };
    let projected = { n: 0n, d: 1n };
    let assessable = 0n;
    for (const task of inputs.tasks.filter(({ departmentId }) => departmentId === id)) {
      let parts = 0n;
      let done = 0n;
      let claimed = 0n;
      for (const target of task.targets) {
        if (target.standing.inapplicable) continue;
        const mark = millionths(target.standing.mark?.completion ?? '0');
        const claim = millionths(target.standing.pending?.claimed ?? '0');
        parts += BigInt(target.parts);
        done += BigInt(target.parts) * mark;
        claimed += BigInt(target.parts) * (claim > mark ? claim : mark);
      }
      if (parts === 0n) continue;
      const weight = BigInt(task.weight);
      assessable += weight;
      verified = { n: verified.n * parts + weight * done * verified.d, d: verified.d * parts };
      projected = { n: projected.n * parts + weight * claimed * projected.d, d: projected.d * parts };
    }
    const text = ({ n, d }: { n: bigint; d: bigint }) => toDecimal(exact(`${n}/${d * 1_000_000n}`));
    result.set(id, { verified: text(verified), projected: text(projected), assessable });
  }
  return result;
}

describe('random plans', () => {
  const share = fc.integer({ min: 0, max: 1_000_000 }).map((value) => toDecimal(exact(`${value}/1000000`)));
  const standing: fc.Arbitrary<Standing> = fc.oneof(
    fc.constant(NOTHING),
    share.map(marked),
    share.map((claimed) => pending(claimed)),
    fc.tuple(share, share).map(([claimed, mark]) => pending(claimed, marked(mark))),
    share.map((mark) => inapplicable(marked(mark))),
  );
  const target = fc
    .record({ parts: fc.integer({ min: 1, max: 9 }).map(String), standing })
    .map((drawn) => aTarget(drawn));
  const plan = fc
    .array(
      fc.record({
        departmentId: fc.constantFrom('commerce', 'park', 'association'),
        weight: fc.integer({ min: 1, max: 100 }).map(String),
        targets: fc.array(target, { minLength: 1, maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((tasks) =>
      inputsOf(
        tasks.map((task, index) =>
          aTask({
            ...task,
            number: index + 1,
            targets: task.targets.map((drawn, at) => ({ ...drawn, number: at + 1, key: `${index + 1}.${at + 1}` })),
          }),
        ),
      ),
    );

  it('A2: gives what a second, naive implementation gives', () => {
    fc.assert(
      fc.property(plan, (inputs) => {
        const expected = naive(inputs);
        for (const department of scorePlan(inputs).departments) {
          const { verified, projected, assessable } = expected.get(department.id) ?? {};
          expect(department).toMatchObject({ verified, projected, assessableWeight: String(assessable) });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('A3: verified is never above projected, and neither above the assessable weight', () => {
    fc.assert(
      fc.property(plan, (inputs) => {
        for (const { verified, projected, assessableWeight, coverage } of scorePlan(inputs).departments) {
          expect(exact(verified).compare(exact(projected))).toBeLessThanOrEqual(0);
          expect(exact(projected).compare(exact(assessableWeight))).toBeLessThanOrEqual(0);
          if (coverage !== null) expect(exact(coverage).compare(exact('1'))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
