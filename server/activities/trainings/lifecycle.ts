import { allowed, type Verdict } from '../../platform/errors.ts';

/** A training is planned, then it has been held or is called off; what was held can turn out to be recorded in error. */
export const TRAINING_STATES = ['planned', 'held', 'cancelled'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

const NEXT = {
  planned: ['held', 'cancelled'],
  held: ['cancelled'],
  cancelled: [],
} satisfies Record<TrainingState, readonly TrainingState[]>;

export const nextStates = (state: TrainingState): readonly TrainingState[] => NEXT[state];

/** Z14: may a training go from one state to another? */
export function mayMove(from: TrainingState, to: TrainingState): Verdict {
  if (nextStates(from).includes(to)) return allowed;
  return { ok: false, reason: `training.${from}`, rule: 'Z14' };
}

/** Facts and roll of a cancelled training stay as they were. */
export const mayChange = (state: TrainingState): Verdict =>
  state === 'cancelled' ? { ok: false, reason: 'training.cancelled', rule: 'Z14' } : allowed;
