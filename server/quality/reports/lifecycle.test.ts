import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkFrom } from '../../../tests/factories/walk.ts';
import {
  HOLDER,
  isConsulted,
  isEditable,
  nextState,
  REPORT_MOVES,
  REPORT_STATES,
  type ReportMove,
  type ReportState,
} from './lifecycle.ts';
import { mayMove } from './moves.ts';

const walk = (moves: readonly ReportMove[]) => walkFrom<ReportState, ReportMove>('draft', moves, nextState);

const STEPS = ['submit', 'accept', 'consult', 'conclude', 'publish'] as const;

describe('the life of a half-year’s report', () => {
  it('Q8: runs from the draft through review and consultation to publication', () =>
    expect(walk(STEPS).state).toBe('published'));

  it('Q8: nothing is published without review, nor without consultation', () => {
    for (const state of ['draft', 'submitted'] as const) {
      expect(mayMove(state, 'publish'), state).toEqual({ ok: false, reason: 'quality.notReviewed', rule: 'Q8' });
      expect(mayMove(state, 'consult'), state).toMatchObject({ reason: 'quality.notReviewed' });
    }
    for (const state of ['reviewed', 'consulting'] as const) {
      expect(mayMove(state, 'publish'), state).toEqual({ ok: false, reason: 'quality.notConsulted', rule: 'Q8' });
    }
    expect(mayMove('revising', 'publish')).toEqual({ ok: true });
  });

  it('Q9: no sequence of moves publishes what was not submitted, reviewed and consulted on, in this order', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REPORT_MOVES), { maxLength: 60 }), (moves) => {
        const { state, made } = walk(moves);
        if (state !== 'published') return;
        const at = STEPS.map((step) => made.indexOf(step));
        expect(at.every((index, nth) => index >= 0 && (nth === 0 || index > (at[nth - 1] ?? -1)))).toBe(true);
      }),
    ));

  it('Q8: what the office returns goes back to its authors, and is reviewed anew', () =>
    expect(walk(['submit', 'return', 'accept', 'submit', 'accept']).state).toBe('reviewed'));

  it('Q9: a published report is corrected by way of a revision, and consulted on again if need be', () => {
    expect(walk([...STEPS, 'correct']).state).toBe('revising');
    expect(walk([...STEPS, 'correct', 'consult', 'conclude', 'publish']).state).toBe('published');
    expect(mayMove('published', 'publish')).toMatchObject({ reason: 'quality.notNow', rule: 'Q9' });
  });

  it('Q7: a move that its state does not know is refused, naming its article', () => {
    expect(mayMove('submitted', 'submit')).toEqual({
      ok: false,
      reason: 'quality.notNow',
      rule: 'Q7',
      params: { state: 'submitted', move: 'submit' },
    });
    expect(mayMove('draft', 'accept')).toMatchObject({ rule: 'Q8' });
  });

  it('Q10: is shown to those who are asked from the consultation on, and changed only by its authors and in revision', () => {
    expect(REPORT_STATES.filter(isConsulted)).toEqual(['consulting', 'revising', 'published']);
    expect(REPORT_STATES.filter(isEditable)).toEqual(['draft', 'revising']);
    expect(REPORT_STATES.filter((state) => HOLDER[state] === null)).toEqual(['published']);
  });
});
