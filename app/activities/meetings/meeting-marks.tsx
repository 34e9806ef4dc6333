import { useTranslation } from 'react-i18next';
import type { ActionState, MeetingState } from '../../../server/activities/meetings/lifecycle.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';

interface Look {
  tone: Tone;
  glyph: Glyph;
}

const MEETING_LOOKS = {
  planned: { tone: 'info', glyph: 'ring' },
  held: { tone: 'good', glyph: 'check' },
  cancelled: { tone: 'idle', glyph: 'slashed' },
} as const satisfies Record<MeetingState, Look>;

export function MeetingStateMark({ state }: { state: MeetingState }) {
  const { t } = useTranslation('activities');
  return <Mark {...MEETING_LOOKS[state]}>{t(`meetingState.${state}`)}</Mark>;
}

const ACTION_LOOKS = {
  open: { tone: 'info', glyph: 'ring' },
  reported: { tone: 'info', glyph: 'half' },
  closed: { tone: 'good', glyph: 'check' },
} as const satisfies Record<ActionState, Look>;

export function ActionStateMark({ state }: { state: ActionState }) {
  const { t } = useTranslation('activities');
  return <Mark {...ACTION_LOOKS[state]}>{t(`actionState.${state}`)}</Mark>;
}

const SOON = 7;

/** How many days are left, or how late it is or was. */
export function DaysLeftMark({ state, daysLeft }: { state: ActionState; daysLeft: number }) {
  const { t } = useTranslation('meetings');
  if (state === 'closed') {
    return daysLeft >= 0 ? (
      <Mark tone="good" glyph="check">
        {t('due.closedInTime')}
      </Mark>
    ) : (
      <Mark tone="warn" glyph="flag">
        {t('due.closedLate', { count: -daysLeft })}
      </Mark>
    );
  }
  if (daysLeft < 0) {
    return (
      <Mark tone="bad" glyph="alarm">
        {t('due.late', { count: -daysLeft })}
      </Mark>
    );
  }
  return (
    <Mark tone={daysLeft <= SOON ? 'warn' : 'idle'} glyph="clock">
      {daysLeft === 0 ? t('due.today') : t('due.left', { count: daysLeft })}
    </Mark>
  );
}
