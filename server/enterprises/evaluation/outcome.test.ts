import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVALUATION_ITEMS, EVALUATION_RESULTS, type EvaluationAnswers } from './items.ts';
import { evaluate, selfAssessmentDifference } from './outcome.ts';

const LIMITS = { maxNonConforming: 3, maxPartlyOrNonConforming: 5 };

/** The first items so many not, the next ones so many partly, the others (of `answered`) conforming. */
const form = (nonConforming: number, partly: number, answered = EVALUATION_ITEMS.length): EvaluationAnswers =>
  Object.fromEntries(
    EVALUATION_ITEMS.slice(0, answered).map((item, index) => {
      if (index < nonConforming) return [item, 'non-conforming'];
      return [item, index < nonConforming + partly ? 'partly' : 'conforms'];
    }),
  );
const outcome = (...of: Parameters<typeof form>) => evaluate(form(...of), LIMITS).outcome;

describe('the outcome of an evaluation', () => {
  it('EF5: 2 and 3 non-conforming items pass', () =>
    expect([outcome(2, 0), outcome(3, 0)]).toEqual(['passed', 'passed']));

  it('EF5: 4 non-conforming items fail', () =>
    expect(evaluate(form(4, 0), LIMITS)).toMatchObject({
      outcome: 'failed',
      reasons: ['tooManyNonConforming'],
      nonConforming: ['1', '2.1', '2.2', '2.3'],
    }));

  it('EF5: 4 and 5 partly or non-conforming items pass', () => {
    expect([outcome(0, 4), outcome(0, 5)]).toEqual(['passed', 'passed']);
    expect([outcome(3, 1), outcome(3, 2)]).toEqual(['passed', 'passed']);
  });

  it('EF5: 6 partly or non-conforming items fail', () => {
    expect(evaluate(form(0, 6), LIMITS)).toMatchObject({
      outcome: 'failed',
      reasons: ['tooManyPartlyOrNonConforming'],
    });
    expect(outcome(3, 3)).toBe('failed');
    expect(evaluate(form(4, 2), LIMITS).reasons).toEqual(['tooManyNonConforming', 'tooManyPartlyOrNonConforming']);
  });

  it('E5: nobody passes before every item is answered', () => {
    expect(evaluate(form(0, 0, 15), LIMITS)).toMatchObject({ outcome: 'open', complete: false, missing: ['4.9'] });
    expect(evaluate({}, LIMITS)).toMatchObject({ outcome: 'open', missing: EVALUATION_ITEMS });
    expect(evaluate(form(0, 0), LIMITS)).toMatchObject({ outcome: 'passed', complete: true, missing: [] });
  });

  it('EF5: an incomplete form that exceeds a limit has failed already', () =>
    expect(evaluate(form(4, 0, 4), LIMITS)).toMatchObject({ outcome: 'failed', complete: false }));

  it('EF3: the limits are the ones of the zone', () => {
    expect(evaluate(form(1, 0), { maxNonConforming: 0, maxPartlyOrNonConforming: 5 }).outcome).toBe('failed');
    expect(evaluate(form(4, 0), { maxNonConforming: 4, maxPartlyOrNonConforming: 5 }).outcome).toBe('passed');
  });

  it('EF5: an answer that is none of the three is no answer', () => {
    const odd = { ...form(0, 0), '4.9': 'perhaps' } as unknown as EvaluationAnswers;
    expect(evaluate(odd, LIMITS)).toMatchObject({ outcome: 'open', missing: ['4.9'] });
  });

  it('EF5: once failed, no further answer mends it', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom(...EVALUATION_ITEMS), fc.constantFrom(...EVALUATION_RESULTS)));
    fc.assert(
      fc.property(answers, (all) => {
        let form: EvaluationAnswers = {};
        let hasFailed = false;
        for (const [item, result] of all) {
          if (form[item]) continue;
          form = { ...form, [item]: result };
          const { outcome: now } = evaluate(form, LIMITS);
          if (hasFailed) expect(now).toBe('failed');
          hasFailed = now === 'failed';
        }
      }),
    );
  });
});

it('EF3: shows where the panel judges otherwise than the enterprise, of what both have answered', () =>
  expect(
    selfAssessmentDifference(
      { '1': 'conforms', '2.1': 'conforms', '2.2': 'partly', '4.9': 'conforms' },
      { '1': 'conforms', '2.1': 'non-conforming', '2.2': 'conforms', '3.1': 'partly' },
    ),
  ).toEqual([
    { item: '2.1', self: 'conforms', panel: 'non-conforming' },
    { item: '2.2', self: 'partly', panel: 'conforms' },
  ]));
