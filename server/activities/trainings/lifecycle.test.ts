import { describe, expect, it } from 'vitest';
import { mayChange, mayMove, TRAINING_STATES } from './lifecycle.ts';

describe('the states of a training', () => {
  it('Z14: a planned training is held or cancelled, a held one can be cancelled, a cancelled one is the end', () => {
    const moves = TRAINING_STATES.map((from) => TRAINING_STATES.filter((to) => mayMove(from, to).ok));
    expect(moves).toEqual([['held', 'cancelled'], ['cancelled'], []]);
  });

  it('Z14: says of the state why a move is refused', () =>
    expect(mayMove('held', 'held')).toEqual({ ok: false, reason: 'training.held', rule: 'Z14' }));

  it('Z14: whatever is not cancelled can be corrected', () =>
    expect(TRAINING_STATES.map((state) => mayChange(state).ok)).toEqual([true, true, false]));
});
