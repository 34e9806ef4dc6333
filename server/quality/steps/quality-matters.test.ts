import { describe, expect, it } from 'vitest';
import type { DueStep, NextStep } from './progress.ts';
import { type HalfFacts, isToRemind, matterKey, mattersOfHalf, type QualityMatter } from './quality-matters.ts';

const step = (name: DueStep['step'], dueOn: string | null, doneOn: string | null = null): DueStep => ({
  step: name,
  dueOn,
  doneOn,
  isLate: false,
});
const DUE = [
  step('data', '2026-07-10'),
  step('draft', '2026-07-20'),
  step('review', '2026-07-25'),
  step('consultation', '2026-08-03'),
  step('publication', '2026-08-15'),
];
const at = (move: NextStep['move'] | null, wish: Partial<HalfFacts> = {}) =>
  mattersOfHalf({
    period: '2026-H1',
    due: DUE,
    next: move && { move, holder: 'office', dueOn: null },
    dataMissing: ['customs'],
    opinionsMissing: ['commerce'],
    ...wish,
  }).map(({ kind, dueOn, holder }) => [kind, dueOn, holder.role ?? holder.departmentId]);

describe('what the half-year’s work reminds of', () => {
  it('Q7: the draft the technical group, and the departments of what they still owe for it', () => {
    const open = [
      ['data', '2026-07-10', 'customs'],
      ['draft', '2026-07-20', 'technical'],
      ['publication', '2026-08-15', 'office'],
    ];
    expect(at('start')).toEqual(open);
    expect(at('submit')).toEqual(open);
  });

  it('Q7: a draft that was returned is not late: it has to be there before it is published', () => {
    const due = DUE.map((each) => (each.step === 'draft' ? step('draft', '2026-07-20', '2026-07-19') : each));
    expect(at('submit', { due, dataMissing: [] })).toEqual([
      ['draft', '2026-08-15', 'technical'],
      ['publication', '2026-08-15', 'office'],
    ]);
  });

  it('Q8: the review the office, and the opinion each department that was asked and has not answered', () => {
    expect(at('accept').map(([kind]) => kind)).toEqual(['review', 'publication']);
    expect(at('conclude')).toEqual([
      ['opinion', '2026-08-03', 'commerce'],
      ['consultation', '2026-08-03', 'office'],
      ['publication', '2026-08-15', 'office'],
    ]);
    expect(at('consult').map(([kind]) => kind)).toEqual(['publication']);
  });

  it('Q9: the publication the office, until it was first published', () => {
    expect(at('publish').map(([kind]) => kind)).toEqual(['publication']);
    expect(at(null)).toEqual([]);
    expect(at('publish', { due: [step('publication', '2026-08-15', '2026-08-10')] })).toEqual([]);
  });

  it('Q7: begins seven days ahead and lasts until it is done; an opinion’s ends with its day', () => {
    const reminded = (kind: QualityMatter['kind'], ...days: string[]) =>
      days.map((day) => isToRemind({ kind, dueOn: '2026-07-20' }, day));
    expect(reminded('draft', '2026-07-12', '2026-07-13', '2026-09-01')).toEqual([false, true, true]);
    expect(reminded('opinion', '2026-07-20', '2026-07-21')).toEqual([true, false]);
    expect(reminded('consultation', '2026-07-20', '2026-07-21')).toEqual([false, false]);
  });

  it('Q7: is one for one matter, holder and day', () => {
    const [data, draft] = mattersOfHalf({
      period: '2026-H1',
      due: DUE,
      next: { move: 'submit', holder: 'technical', dueOn: null },
      dataMissing: ['customs'],
      opinionsMissing: [],
    });
    if (!data || !draft) throw new Error('no matter');
    expect([matterKey(data), matterKey(draft)]).toEqual([
      'quality:data:2026-H1:customs:2026-07-10',
      'quality:draft:2026-H1:technical:2026-07-20',
    ]);
  });
});
