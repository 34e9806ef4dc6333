import type { TrainingKind } from '../kinds.ts';
import type { TrainingState } from './lifecycle.ts';

/** Z14, R27: who was at a training that has been held; of assessors' trainings who has passed the examination. */
export const mayHaveCertificate = (
  training: { state: TrainingState; kind: TrainingKind },
  participant: { attended: boolean; hasPassed: boolean | null },
): boolean =>
  training.state === 'held' &&
  participant.attended &&
  (training.kind !== 'risk-assessor' || participant.hasPassed === true);
