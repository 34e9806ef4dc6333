import { describe, expect, it } from 'vitest';
import { RISK_STATES, type RiskState } from '../lifecycle.ts';
import { type PublicState, publicState, type ReporterState, reporterState } from './coarse-state.ts';

const EXPECTED = {
  reported: ['received', 'verifying', 'received'],
  verified: ['handling', 'handling', 'handling'],
  assessed: ['handling', 'handling', 'handling'],
  proposed: ['handling', 'handling', 'handling'],
  'under-measures': ['handling', 'handling', 'handling'],
  settled: ['handling', 'handling', 'handling'],
  closed: ['concluded', 'concluded', 'concluded'],
  rejected: ['concluded', 'concluded', 'concluded'],
  merged: ['concluded', 'concluded', 'concluded'],
  destroyed: ['concluded', 'concluded', 'concluded'],
} as const satisfies Record<RiskState, [untaken: PublicState, taken: PublicState, reporter: ReporterState]>;

describe('what a reporter learns of a state', () => {
  it.each(RISK_STATES)('%s', (state) => {
    const [untaken, taken, reporter] = EXPECTED[state];
    expect(publicState({ state, isTaken: false })).toBe(untaken);
    expect(publicState({ state, isTaken: true })).toBe(taken);
    for (const isTaken of [false, true]) expect(reporterState({ state, isTaken })).toBe(reporter);
  });

  it('R11: a rejected report can not be told from one that was settled', () =>
    expect(publicState({ state: 'rejected', isTaken: true })).toBe(publicState({ state: 'closed', isTaken: true })));
});
