import { useTranslation } from 'react-i18next';
import type { TrainingState } from '../../../server/activities/trainings/lifecycle.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';

const LOOKS = {
  planned: { tone: 'info', glyph: 'ring' },
  held: { tone: 'good', glyph: 'check' },
  cancelled: { tone: 'idle', glyph: 'slashed' },
} as const satisfies Record<TrainingState, { tone: Tone; glyph: Glyph }>;

/** A training's state; one whose day is past and that nobody has recorded says so. */
export function TrainingMark({ state, heldOn, today }: { state: TrainingState; heldOn: string; today: string }) {
  const { t } = useTranslation(['trainings', 'activities']);
  if (state === 'planned' && heldOn < today) {
    return (
      <Mark tone="warn" glyph="clock">
        {t('trainings:toRecord')}
      </Mark>
    );
  }
  return <Mark {...LOOKS[state]}>{t(`activities:trainingState.${state}`)}</Mark>;
}

/** Whether somebody of the roll was there. */
export function AttendedMark({ attended }: { attended: boolean }) {
  const { t } = useTranslation('trainings');
  return attended ? (
    <Mark tone="good" glyph="check">
      {t('roll.attended')}
    </Mark>
  ) : (
    <Mark tone="idle" glyph="dash">
      {t('roll.notAttended')}
    </Mark>
  );
}
