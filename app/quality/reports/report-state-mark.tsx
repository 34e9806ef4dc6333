import { useTranslation } from 'react-i18next';
import type { ReportState } from '../../../server/quality/reports/lifecycle.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';

const LOOKS = {
  draft: { tone: 'idle', glyph: 'pencil' },
  submitted: { tone: 'info', glyph: 'half' },
  reviewed: { tone: 'info', glyph: 'ring' },
  consulting: { tone: 'info', glyph: 'flag' },
  revising: { tone: 'warn', glyph: 'back' },
  published: { tone: 'good', glyph: 'check' },
} as const satisfies Record<ReportState, { tone: Tone; glyph: Glyph }>;

/** Where a half-year's report stands. */
export function ReportStateMark({ state }: { state: ReportState }) {
  const { t } = useTranslation('quality');
  return <Mark {...LOOKS[state]}>{t(`state.${state}`)}</Mark>;
}
