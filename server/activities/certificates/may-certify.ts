import { allowed, type Verdict } from '../../platform/errors.ts';
import type { TrainingKind } from '../kinds.ts';
import type { TrainingState } from '../trainings/lifecycle.ts';
import { mayHaveCertificate } from '../trainings/may-have-certificate.ts';

/** Z14, R27: may this person be certified to have been there? If not, why. */
export function mayCertify(
  training: { state: TrainingState; kind: TrainingKind },
  participant: { attended: boolean; hasPassed: boolean | null },
): Verdict {
  if (mayHaveCertificate(training, participant)) return allowed;
  const refuse = (reason: string, rule = 'Z14'): Verdict => ({ ok: false, reason: `certificate.${reason}`, rule });
  if (training.state === 'cancelled') return refuse('cancelled');
  if (!participant.attended) return refuse('absent');
  if (training.state !== 'held') return refuse('notHeld');
  return refuse(participant.hasPassed === false ? 'failed' : 'notExamined', 'R27');
}
