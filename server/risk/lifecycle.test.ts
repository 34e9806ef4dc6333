import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkFrom } from '../../tests/factories/walk.ts';
import {
  HOLDER,
  isOpen,
  mayMove,
  nextState,
  OPEN_STATES,
  RISK_MOVES,
  RISK_STATES,
  type RiskMove,
  type RiskState,
} from './lifecycle.ts';

const walk = (moves: readonly RiskMove[]) => walkFrom<RiskState, RiskMove>('reported', moves, nextState);

describe('the life of a risk', () => {
  it('R2: runs from the report through verification, assessment, decision and lifting to the archive', () =>
    expect(walk(['verify', 'assess', 'propose', 'approve', 'settle', 'close']).state).toBe('closed'));

  it('R2: no step is left out: each move leads on from the states of the table only, and the refusal names R2', () => {
    expect(mayMove('reported', 'verify')).toEqual({ ok: true });
    for (const move of ['assess', 'propose', 'approve', 'settle', 'close', 'destroy'] as const)
      expect(mayMove('reported', move), move).toMatchObject({
        ok: false,
        reason: 'riskMove',
        rule: 'R2',
        params: { state: 'reported', move },
      });
    for (const move of RISK_MOVES) expect(mayMove('destroyed', move).ok, move).toBe(false);
  });

  it('R2: no sequence of moves brings measures about without verification, assessment, proposal and approval', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RISK_MOVES), { maxLength: 60 }), (moves) => {
        const { state, made } = walk(moves);
        if (state !== 'under-measures' && state !== 'settled') return;
        const steps = (['verify', 'assess', 'propose', 'approve'] as const).map((step) => made.indexOf(step));
        expect(steps.every((at, index) => at >= 0 && (index === 0 || at > (steps[index - 1] ?? -1)))).toBe(true);
      }),
    ));

  it('R2: while a risk is open it is somebody’s turn, afterwards nobody’s', () => {
    for (const state of RISK_STATES) expect(HOLDER[state] !== null, state).toBe(isOpen(state));
    expect(RISK_STATES.filter(isOpen)).toEqual([...OPEN_STATES]);
  });
});
