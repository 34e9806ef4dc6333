import { useTranslation } from 'react-i18next';
import type { FilingState } from '../../../server/enterprises/monthly-lists/filing.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';

const LOOKS = {
  onTime: { tone: 'good', glyph: 'check' },
  late: { tone: 'warn', glyph: 'clock' },
  missing: { tone: 'bad', glyph: 'alarm' },
  notYetDue: { tone: 'idle', glyph: 'dashedCircle' },
  notOwed: { tone: 'idle', glyph: 'dash' },
} as const satisfies Record<FilingState, { tone: Tone; glyph: Glyph }>;

/** How a month's list came in (EF4). */
export function FilingMark({ state, className }: { state: FilingState; className?: string }) {
  const { t } = useTranslation('enterprises');
  return (
    <Mark {...LOOKS[state]} className={className}>
      {t(`filing.${state}`)}
    </Mark>
  );
}
