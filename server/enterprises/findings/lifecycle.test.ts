import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkFrom } from '../../../tests/factories/walk.ts';
import { FINDING_MOVES, FINDING_STATES, type FindingMove, type FindingState, nextState } from './lifecycle.ts';

const walk = (moves: readonly FindingMove[]) => walkFrom<FindingState, FindingMove>('open', moves, nextState);

describe('the life of a finding', () => {
  it('Z4: a finding is corrected, then checked again and closed', () =>
    expect(walk(['correct', 'accept']).state).toBe('closed'));

  it('Z4: a refused correction opens the finding again', () => {
    expect(walk(['correct', 'refuse']).state).toBe('open');
    expect(walk(['correct', 'refuse', 'correct', 'accept']).state).toBe('closed');
  });

  it('Z4: nothing is checked again before it was corrected, and nothing follows the closing', () => {
    expect(nextState('open', 'accept')).toBeNull();
    expect(nextState('open', 'refuse')).toBeNull();
    expect(FINDING_MOVES.map((move) => nextState('closed', move))).toEqual([null, null, null]);
    expect(nextState('corrected', 'correct')).toBeNull();
  });

  it('Z4: no sequence of moves closes a finding without a correction just before', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FINDING_MOVES), { maxLength: 40 }), (moves) => {
        const { state, made } = walk(moves);
        expect(FINDING_STATES).toContain(state);
        if (state === 'closed') expect(made.slice(-2)).toEqual(['correct', 'accept']);
      }),
    ));
});
