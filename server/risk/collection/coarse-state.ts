import { isOpen, type RiskState } from '../lifecycle.ts';

/** R28: all that a reporter learns of what becomes of a report: never the file, a grade or a measure. */
export const PUBLIC_STATES = ['received', 'verifying', 'handling', 'concluded'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

/** The same for departments and enterprises, who are told in three words. */
export const REPORTER_STATES = ['received', 'handling', 'concluded'] as const;
export type ReporterState = (typeof REPORTER_STATES)[number];

export interface Progress {
  /** Of the risk; of the one that it was merged into, if it was. */
  state: RiskState;
  /** Somebody has taken it on. */
  isTaken: boolean;
}

/** R11: the state for whoever reported without an account; settled and rejected are one and the same there. */
export function publicState({ state, isTaken }: Progress): PublicState {
  if (state === 'reported') return isTaken ? 'verifying' : 'received';
  return isOpen(state) ? 'handling' : 'concluded';
}

/** R9, R12: the same for monitoring points and producers. */
export function reporterState(progress: Progress): ReporterState {
  const state = publicState(progress);
  return state === 'verifying' ? 'received' : state;
}
