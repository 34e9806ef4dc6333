import { allowed, type Verdict } from '../../platform/errors.ts';
import type { TrainingKind } from '../kinds.ts';
import { mayChange, type TrainingState } from './lifecycle.ts';

/** R27: assessors are examined, of those who were there. */
export function mayBeExamined(
  { kind, state }: { kind: TrainingKind; state: TrainingState },
  { attended }: { attended: boolean },
): Verdict {
  if (state === 'cancelled') return mayChange(state);
  if (kind !== 'risk-assessor') return { ok: false, reason: 'training.noExamination', rule: 'R27' };
  return attended ? allowed : { ok: false, reason: 'training.examinedAbsent', rule: 'R27' };
}
