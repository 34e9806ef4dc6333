import { useTranslation } from 'react-i18next';
import type { ApplicationState } from '../../../server/enterprises/admission/application-states.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import type { Holder } from './holder.ts';

const LOOKS = {
  draft: { tone: 'idle', glyph: 'pencil' },
  submitted: { tone: 'info', glyph: 'half' },
  returned: { tone: 'warn', glyph: 'back' },
  evaluating: { tone: 'info', glyph: 'gauge' },
  admitted: { tone: 'good', glyph: 'check' },
  refused: { tone: 'bad', glyph: 'slashed' },
  withdrawn: { tone: 'idle', glyph: 'dash' },
} as const satisfies Record<ApplicationState, { tone: Tone; glyph: Glyph }>;

export function ApplicationStateMark({ state }: { state: ApplicationState }) {
  const { t } = useTranslation('admission');
  return <Mark {...LOOKS[state]}>{t(`state.${state}`)}</Mark>;
}

const OUTCOMES = {
  passed: { tone: 'good', glyph: 'check' },
  failed: { tone: 'bad', glyph: 'slashed' },
} as const satisfies Record<'passed' | 'failed', { tone: Tone; glyph: Glyph }>;

/** What the panel found. */
export function OutcomeMark({ outcome }: { outcome: 'passed' | 'failed' }) {
  const { t } = useTranslation('admission');
  return <Mark {...OUTCOMES[outcome]}>{t(`outcome.${outcome}`)}</Mark>;
}

export function HolderName({ holder }: { holder: Holder }) {
  const { t } = useTranslation('admission');
  return <>{t(`holder.${holder}`)}</>;
}
