import { describe, expect, it } from 'vitest';
import { nextActs } from './next-acts.ts';

const risk = { state: 'reported', can: {}, cases: [] } as const;

describe('what comes next', () => {
  it('is nothing for whoever may do nothing', () => expect(nextActs(risk)).toEqual({ due: [], possible: [] }));

  it('is the measures once a risk has been assessed; assessing it again is possible', () =>
    expect(nextActs({ ...risk, state: 'assessed', can: { assess: true, propose: true } })).toEqual({
      due: ['propose'],
      possible: ['assess'],
    }));

  it('is the assessment after the verification', () =>
    expect(nextActs({ ...risk, state: 'verified', can: { assess: true } }).due).toEqual(['assess']));

  it('waits for nobody while measures run, whatever may be done about them', () =>
    expect(
      nextActs({ ...risk, state: 'under-measures', can: { assess: true, propose: true, evaluate: true } }),
    ).toEqual({ due: [], possible: ['assess', 'propose', 'evaluate'] }));

  it('R24: is the evaluation once an enterprise has filed what it rests on', () =>
    expect(
      nextActs({ state: 'under-measures', can: { propose: true, evaluate: true }, cases: [{ canEvaluate: true }] }),
    ).toEqual({ due: ['evaluate'], possible: ['propose'] }));
});
