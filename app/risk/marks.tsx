import { useTranslation } from 'react-i18next';
import type { RiskLevel, Urgency } from '../../server/risk/kinds.ts';
import type { RiskState } from '../../server/risk/lifecycle.ts';
import { type Glyph, Mark, type Tone } from '../ui/status.tsx';

interface Look {
  tone: Tone;
  glyph: Glyph;
}

const STATE_LOOKS = {
  reported: { tone: 'info', glyph: 'ring' },
  verified: { tone: 'info', glyph: 'half' },
  assessed: { tone: 'info', glyph: 'gauge' },
  proposed: { tone: 'warn', glyph: 'flag' },
  'under-measures': { tone: 'warn', glyph: 'clock' },
  settled: { tone: 'good', glyph: 'check' },
  closed: { tone: 'idle', glyph: 'square' },
  rejected: { tone: 'idle', glyph: 'slashed' },
  merged: { tone: 'idle', glyph: 'back' },
  destroyed: { tone: 'idle', glyph: 'dash' },
} as const satisfies Record<RiskState, Look>;

/** Where a risk stands (R2). */
export function RiskStateMark({ state }: { state: RiskState }) {
  const { t } = useTranslation('risk');
  return <Mark {...STATE_LOOKS[state]}>{t(`state.${state}`)}</Mark>;
}

const LEVEL_LOOKS = {
  low: { tone: 'good', glyph: 'check' },
  medium: { tone: 'warn', glyph: 'half' },
  high: { tone: 'warn', glyph: 'lagging' },
  serious: { tone: 'bad', glyph: 'alarm' },
  none: { tone: 'idle', glyph: 'dashedCircle' },
} as const satisfies Record<RiskLevel | 'none', Look>;

/** The grade of the newest assessment (R14); null before the first. */
export function LevelMark({ level }: { level: RiskLevel | null }) {
  const { t } = useTranslation('risk');
  return <Mark {...LEVEL_LOOKS[level ?? 'none']}>{t(`level.${level ?? 'none'}`)}</Mark>;
}

const URGENCY_LOOKS = {
  critical: { tone: 'bad', glyph: 'alarm' },
  urgent: { tone: 'warn', glyph: 'clock' },
  normal: { tone: 'idle', glyph: 'ring' },
} as const satisfies Record<Urgency, Look>;

/** How soon it is to be assessed (R13). */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const { t } = useTranslation('risk');
  return <Mark {...URGENCY_LOOKS[urgency]}>{t(`urgency.${urgency}`)}</Mark>;
}
