import { describe, expect, it } from 'vitest';
import { correctionDueOn, foundWrong } from './found-wrong.ts';
import { CHECK_ITEMS, type CheckAnswers } from './items.ts';
import { ownAnswerProblems, strayAnswer } from './own-answers.ts';

const QUESTIONS = [
  { id: 'q1', text: '消防' },
  { id: 'q2', text: '环保' },
];
const ALL_CONFORM: CheckAnswers = Object.fromEntries(
  CHECK_ITEMS.map((item) => [item, { result: 'conforms', facts: '' }]),
);

describe('what a check found wrong', () => {
  it('Z4: every item and every own question that does not conform is to be corrected', () => {
    const answers: CheckAnswers = { ...ALL_CONFORM, '2.2': { result: 'non-conforming', facts: '缺记录' } };
    const own = { q1: { result: 'conforms', facts: '' }, q2: { result: 'non-conforming', facts: '无台账' } } as const;
    expect(foundWrong(answers, QUESTIONS, own)).toEqual([
      { key: '2.2', item: '2.2', facts: '缺记录' },
      { key: 'q2', item: '环保', facts: '无台账' },
    ]);
    expect(foundWrong(ALL_CONFORM, [], {})).toEqual([]);
  });

  it('Z4: is to be corrected so many days after the check', () => {
    expect(correctionDueOn('2026-06-01', 30)).toBe('2026-07-01');
    expect(correctionDueOn('2026-12-02', 30)).toBe('2027-01-01');
  });

  it('Z4: own questions are answered all, and with facts where something is wrong', () => {
    const lacking = { q2: { result: 'non-conforming', facts: ' ' } } as const;
    expect(ownAnswerProblems(QUESTIONS, lacking).map(([id, { reason }]) => [id, reason])).toEqual([
      ['q1', 'check.ownUnanswered'],
      ['q2', 'check.ownFactsMissing'],
    ]);
    const whole = { q1: { result: 'conforms', facts: '' }, q2: { result: 'conforms', facts: '' } } as const;
    expect(ownAnswerProblems(QUESTIONS, whole)).toEqual([]);
    expect(strayAnswer(QUESTIONS, whole)).toBeUndefined();
    expect(strayAnswer([], whole)).toBe('q1');
  });
});
