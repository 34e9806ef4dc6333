import { describe, expect, it } from 'vitest';
import {
  mayBeJoint,
  mayCancel,
  mayChange,
  mayConclude,
  mayStillAct,
  mayVisit,
  numberQuestions,
  withLeading,
} from './inspection-rules.ts';

const OK = { ok: true };
const no = (reason: string, params?: object, rule = 'Z25') => ({
  ok: false,
  reason: `inspection.${reason}`,
  rule,
  ...(params && { params }),
});
const plan = {
  kind: 'joint',
  state: 'planned',
  fromOn: '2026-06-01',
  toOn: '2026-06-05',
  enterprises: ['a', 'b'],
  checklist: [{ id: 'q1', text: '消防' }],
} as const;

describe('a round of checks', () => {
  it('Z25: a joint inspection takes two departments, the leading one among them', () => {
    expect(mayBeJoint('joint', [])).toEqual(no('jointNeedsTwo', { number: 0 }));
    expect(mayBeJoint('joint', withLeading('x', ['x']))).toEqual(no('jointNeedsTwo', { number: 1 }));
    expect(mayBeJoint('joint', withLeading('x', ['y']))).toEqual(OK);
    expect(mayBeJoint('joint', withLeading(null, ['x', 'y']))).toEqual(OK);
    expect(mayBeJoint('check', [])).toEqual(OK);
  });

  it('Z25: what is concluded or cancelled stays as it is', () => {
    expect(mayStillAct(plan)).toEqual(OK);
    expect(mayStillAct({ ...plan, state: 'concluded' })).toEqual(no('concluded'));
    expect(mayStillAct({ ...plan, kind: 'check', state: 'cancelled' })).toEqual(no('cancelled', undefined, 'Z4'));
  });

  it('Z25: a visit is of an enterprise of the plan, from its first day to its last, or later with a reason', () => {
    const visit = (on: string, why = '', enterpriseId = 'a') => mayVisit(plan, { enterpriseId, on }, why);
    expect(['2026-06-01', '2026-06-05'].map((on) => visit(on))).toEqual([OK, OK]);
    expect(visit('2026-05-31')).toEqual(no('beforePlan', { day: '2026-06-01' }));
    expect(visit('2026-05-31', '台风')).toEqual(no('beforePlan', { day: '2026-06-01' }));
    expect(visit('2026-06-06')).toEqual(no('afterPlan', { day: '2026-06-05' }));
    expect(visit('2026-06-06', '台风')).toEqual(OK);
    expect(visit('2026-06-02', '', 'c')).toEqual(no('notInPlan'));
    expect(mayVisit({ ...plan, state: 'concluded' }, { enterpriseId: 'a', on: '2026-06-02' }, '')).toEqual(
      no('concluded'),
    );
  });

  it('Z25: a changed plan keeps what has been done', () => {
    const visits = [{ enterpriseId: 'a', on: '2026-06-02' }];
    const to = (changes: object) => mayChange(plan, { ...plan, ...changes }, visits);
    expect(to({ enterprises: ['a'] })).toEqual(OK);
    expect(to({ enterprises: ['b'] })).toEqual(no('visitedStays', { number: 1 }));
    expect(to({ fromOn: '2026-06-02' })).toEqual(OK);
    expect(to({ fromOn: '2026-06-03' })).toEqual(no('visitBefore', { day: '2026-06-02' }));
    expect(to({ checklist: [] })).toEqual(no('questionAsked', { question: '消防' }));
    expect(mayChange(plan, { ...plan, enterprises: [], checklist: [] }, [])).toEqual(OK);
  });

  it('Z25: is concluded with a visit on record and the reason for those left out, and cancelled without visits', () => {
    expect(mayConclude(plan, 0, 2, '停产')).toEqual(no('noVisit'));
    expect(mayConclude(plan, 1, 1, '')).toEqual(no('unvisited', { number: 1 }));
    expect(mayConclude(plan, 1, 1, '停产')).toEqual(OK);
    expect(mayConclude(plan, 2, 0, '')).toEqual(OK);
    expect(mayCancel(plan, 0)).toEqual(OK);
    expect(mayCancel(plan, 1)).toEqual(no('hasVisits', { number: 1 }));
  });

  it('questions keep their numbers, and a number is never given twice', () => {
    const first = numberQuestions(['消防', '环保'], []);
    expect(first).toEqual([
      { id: 'q1', text: '消防' },
      { id: 'q2', text: '环保' },
    ]);
    expect(numberQuestions(['环保', '用电'], first)).toEqual([
      { id: 'q2', text: '环保' },
      { id: 'q3', text: '用电' },
    ]);
  });
});
