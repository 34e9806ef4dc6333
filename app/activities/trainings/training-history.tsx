import { useTranslation } from 'react-i18next';
import { TRAINING_KINDS, TRAINING_MODES } from '../../../server/activities/kinds.ts';
import { TRAINING_STATES } from '../../../server/activities/trainings/lifecycle.ts';
import { ActivityHistory } from '../activity-history.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';

/** What happened to a training, with what each correction changed. */
export function TrainingHistory({ events }: { events: Page['training']['events'] }) {
  const { t } = useTranslation('activities');
  const valueWords = (field: string, value: string): string | null => {
    const kind = TRAINING_KINDS.find((known) => known === value);
    const mode = TRAINING_MODES.find((known) => known === value);
    const state = TRAINING_STATES.find((known) => known === value);
    if (field === 'kind' && kind) return t(`trainingKind.${kind}`);
    if (field === 'mode' && mode) return t(`trainingMode.${mode}`);
    return field === 'state' && state ? t(`trainingState.${state}`) : null;
  };
  return <ActivityHistory subject="training" events={events} valueWords={valueWords} />;
}
