import { allowed, type Verdict } from '../platform/errors.ts';
import type { ViewerRole } from './kinds.ts';

/** R2: the states of a risk from its first signal to its archive. Drawing: docs/risk.md. */
export const RISK_STATES = [
  'reported',
  'verified',
  'assessed',
  'proposed',
  'under-measures',
  'settled',
  'closed',
  'rejected',
  'merged',
  'destroyed',
] as const;
export type RiskState = (typeof RISK_STATES)[number];

/** What moves a risk. */
export const RISK_MOVES = [
  'verify',
  'reject',
  'merge',
  'assess',
  'propose',
  'withdraw',
  'decline',
  'approve',
  'settle',
  'close',
  'reopen',
  'destroy',
] as const;
export type RiskMove = (typeof RISK_MOVES)[number];

/**
 * The one table of moves. While measures run, a risk is assessed anew and its measures are adjusted by further proposals
 * (R20) without leaving that state; it settles when the last measure is lifted, or when the management group decides
 * that none is needed.
 */
export const NEXT = {
  reported: { verify: 'verified', reject: 'rejected', merge: 'merged' },
  verified: { assess: 'assessed', reject: 'rejected', merge: 'merged' },
  assessed: { assess: 'assessed', propose: 'proposed' },
  proposed: { withdraw: 'assessed', decline: 'assessed', approve: 'under-measures' },
  'under-measures': {
    assess: 'under-measures',
    propose: 'under-measures',
    withdraw: 'under-measures',
    decline: 'under-measures',
    approve: 'under-measures',
    settle: 'settled',
  },
  settled: { assess: 'assessed', close: 'closed' },
  closed: { reopen: 'verified', destroy: 'destroyed' },
  rejected: { reopen: 'reported', destroy: 'destroyed' },
  merged: { destroy: 'destroyed' },
  destroyed: {},
} as const satisfies Record<RiskState, Partial<Record<RiskMove, RiskState>>>;

/** Where a move leads from a state; undefined where it leads nowhere. */
export const nextState = (state: RiskState, move: RiskMove): RiskState | undefined =>
  (NEXT[state] as Partial<Record<RiskMove, RiskState>>)[move];

/** R2: may the risk move like that now? */
export function mayMove(state: RiskState, move: RiskMove): Verdict {
  return nextState(state, move) ? allowed : { ok: false, reason: 'riskMove', rule: 'R2', params: { state, move } };
}

/** Somebody still has to do something about it. */
export const OPEN_STATES = [
  'reported',
  'verified',
  'assessed',
  'proposed',
  'under-measures',
  'settled',
] as const satisfies readonly RiskState[];
export const isOpen = (state: RiskState): boolean => (OPEN_STATES as readonly RiskState[]).includes(state);

/** Whose turn it is. */
export const HOLDER = {
  reported: 'technical',
  verified: 'technical',
  assessed: 'technical',
  proposed: 'management',
  'under-measures': 'technical',
  settled: 'office',
  closed: null,
  rejected: null,
  merged: null,
  destroyed: null,
} as const satisfies Record<RiskState, ViewerRole | null>;
