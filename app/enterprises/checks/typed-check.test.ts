import { describe, expect, it } from 'vitest';
import { answersOf, checkFieldOf, dueDaysOf, inspectorsOf, ownAnswersOf } from './typed-check.ts';

const typedOf = (values: Record<string, string>) => (name: string) => values[name] ?? '';

describe('EF7: the form of a supervision check', () => {
  it('leaves out what was not answered', () =>
    expect(answersOf(typedOf({ 'answers.1.1.result': 'conforms', 'answers.2.1.result': 'nonsense' }))).toEqual({
      '1.1': { result: 'conforms', facts: '' },
    }));

  it('takes facts only of what does not conform', () =>
    expect(
      answersOf(
        typedOf({
          'answers.1.1.result': 'conforms',
          'answers.1.1.facts': 'typed before it was changed',
          'answers.2.1.result': 'non-conforming',
          'answers.2.1.facts': 'no ledger',
        }),
      ),
    ).toEqual({
      '1.1': { result: 'conforms', facts: '' },
      '2.1': { result: 'non-conforming', facts: 'no ledger' },
    }));

  it('takes inspectors one a line, or separated', () =>
    expect(inspectorsOf(' 甲\n乙、丙，丁\n\n')).toEqual(['甲', '乙', '丙', '丁']));

  it.each([
    ['answers.1.1', 'answers.1.1.result'],
    ['answers.2.1', 'answers.2.1.facts'],
    ['answers.2.1.facts', 'answers.2.1.facts'],
    ['inspectors.0', 'inspectors'],
    ['departments', 'departments'],
    ['checkedOn', 'checkedOn'],
  ])("puts what is wrong with '%s' beside '%s'", (field, control) =>
    expect(checkFieldOf(field, { '2.1': { result: 'non-conforming', facts: '' } })).toBe(control),
  );

  it('takes the own questions of a round like the items', () => {
    const typed = typedOf({
      'ownAnswers.q1.result': 'non-conforming',
      'ownAnswers.q1.facts': 'blocked',
      'ownAnswers.q3.result': 'conforms',
    });
    const own = ownAnswersOf(typed, [{ id: 'q1' }, { id: 'q2' }]);
    expect(own).toEqual({ q1: { result: 'non-conforming', facts: 'blocked' } });
    expect(checkFieldOf('ownAnswers.q1', {}, own)).toBe('ownAnswers.q1.facts');
    expect(checkFieldOf('ownAnswers.q2', {}, own)).toBe('ownAnswers.q2.result');
  });

  it('takes due days only of what does not conform', () =>
    expect(
      dueDaysOf(
        typedOf({ 'dueOn.1.1': '2026-07-01', 'dueOn.2.1': '2026-07-02', 'dueOn.q1': '2026-07-03' }),
        { '1.1': { result: 'conforms', facts: '' }, '2.1': { result: 'non-conforming', facts: 'x' } },
        { q1: { result: 'non-conforming', facts: 'x' }, q2: { result: 'non-conforming', facts: 'x' } },
      ),
    ).toEqual({ '2.1': '2026-07-02', q1: '2026-07-03' }));
});
