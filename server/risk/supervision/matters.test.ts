import { describe, expect, it } from 'vitest';
import {
  answerMatter,
  caseMatters,
  daysLate,
  isToRemind,
  liftMatter,
  type MeasureFacts,
  matterKey,
  overdueOf,
  retentionMatter,
  termMatter,
} from './matters.ts';

const item = {
  id: 'i',
  number: '2026-AAAAA',
  state: 'verified' as const,
  term: { step: 'assess' as const, dueOn: '2026-03-10', doneOn: null },
};
const measure: MeasureFacts = {
  id: 'm',
  itemId: 'i',
  number: '2026-AAAAA',
  kind: 'restrict',
  state: 'approved',
  startsOn: '2026-03-01',
  endsOn: '2026-03-20',
  liftedOn: null,
  departmentId: 'customs',
  hasAnswer: false,
  decidedOn: '2026-03-01',
};
const running = {
  id: 'c',
  itemId: 'i',
  number: '2026-AAAAA',
  enterpriseId: 'e',
  closedOn: null,
  duties: [
    { kind: 'reduction-report' as const, dueOn: '2026-03-11', filedOn: null },
    { kind: 'notice' as const, dueOn: null, filedOn: null },
  ],
};

describe('what is supervised', () => {
  it('R25: the running term of an open risk, with who holds it', () => {
    expect(termMatter(item)).toMatchObject([{ kind: 'assess', dueOn: '2026-03-10', holder: { role: 'technical' } }]);
    expect(termMatter({ ...item, state: 'rejected' })).toEqual([]);
    expect(termMatter({ ...item, term: null })).toEqual([]);
  });

  it('R25: an answer is due so many days after the decision, until it is given', () => {
    expect(answerMatter(measure, 10)).toMatchObject([
      { kind: 'answer', dueOn: '2026-03-11', holder: { departmentId: 'customs' } },
    ]);
    expect(answerMatter({ ...measure, hasAnswer: true }, 10)).toEqual([]);
    expect(answerMatter({ ...measure, departmentId: null }, 10)).toEqual([]);
    expect(answerMatter({ ...measure, state: 'lifted' }, 10)).toEqual([]);
    expect(answerMatter(measure, null)).toEqual([]);
  });

  it('R25: a measure from the day after its term until its lifting is on record', () => {
    expect(liftMatter(measure, '2026-03-20')).toEqual([]);
    expect(liftMatter(measure, '2026-03-21')).toMatchObject([{ kind: 'lift', dueOn: '2026-03-20' }]);
    expect(liftMatter({ ...measure, state: 'lifted', liftedOn: '2026-03-21' }, '2026-03-21')).toEqual([]);
  });

  it('R25: the dated duties of a running case', () => {
    expect(caseMatters(running)).toMatchObject([{ kind: 'reduction-report', holder: { enterpriseId: 'e' } }]);
    expect(caseMatters({ ...running, closedOn: '2026-03-05' })).toEqual([]);
  });

  it('R25: is late from the day after its day, the latest first', () => {
    const [term] = termMatter(item);
    const [report] = caseMatters(running);
    if (!term || !report) throw new Error('no matter');
    expect([daysLate(term, '2026-03-10'), daysLate(term, '2026-03-11')]).toEqual([0, 1]);
    expect(overdueOf([report, term], '2026-03-10')).toEqual([]);
    expect(overdueOf([report, term], '2026-03-11').map(({ kind }) => kind)).toEqual(['assess']);
    expect(overdueOf([report, term], '2026-03-12').map(({ kind }) => kind)).toEqual(['assess', 'reduction-report']);
  });
});

describe('a reminder', () => {
  it('R25: comes from three days before the day on, and for nothing that the system does itself', () => {
    const due = { kind: 'assess' as const, dueOn: '2026-03-10' };
    expect([isToRemind(due, '2026-03-06'), isToRemind(due, '2026-03-07'), isToRemind(due, '2026-04-01')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(isToRemind({ kind: 'lift', dueOn: '2026-03-10' }, '2026-03-11')).toBe(false);
  });

  it('R30: of a file comes for the office the day after its retention', () => {
    const matter = retentionMatter({ id: 'i', number: '2023-AAAAA', retainUntil: '2026-05-04' });
    expect(matter).toMatchObject({ dueOn: '2026-05-05', holder: { role: 'office' } });
  });

  it('R25: is one for one matter and day', () => {
    const due = { kind: 'assess' as const, subjectId: 'i', dueOn: '2026-03-10' };
    expect(matterKey(due)).toBe(matterKey({ ...due }));
    expect(matterKey(due)).not.toBe(matterKey({ ...due, dueOn: '2026-03-11' }));
  });
});
