import { useTranslation } from 'react-i18next';
import type { LaboratoryState } from '../../../server/activities/kinds.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';

const LOOKS = {
  interested: { tone: 'idle', glyph: 'dashedCircle' },
  'gap-analysis': { tone: 'info', glyph: 'gauge' },
  documents: { tone: 'info', glyph: 'pencil' },
  'internal-audit': { tone: 'info', glyph: 'back' },
  application: { tone: 'info', glyph: 'flag' },
  'on-site-assessment': { tone: 'info', glyph: 'half' },
  accredited: { tone: 'good', glyph: 'check' },
  lapsed: { tone: 'bad', glyph: 'alarm' },
} as const satisfies Record<LaboratoryState, { tone: Tone; glyph: Glyph }>;

/** Where a laboratory stands. */
export function StateMark({ state }: { state: LaboratoryState }) {
  const { t } = useTranslation('activities');
  return <Mark {...LOOKS[state]}>{t(`laboratoryState.${state}`)}</Mark>;
}

/** Whether it was judged to meet the conditions for being guided. */
export function QualifyingMark({ isQualifying }: { isQualifying: boolean | null }) {
  const { t } = useTranslation('laboratories');
  if (isQualifying === null) {
    return (
      <Mark tone="warn" glyph="dashedCircle">
        {t('qualifying.unjudged')}
      </Mark>
    );
  }
  return isQualifying ? (
    <Mark tone="good" glyph="check">
      {t('qualifying.yes')}
    </Mark>
  ) : (
    <Mark tone="idle" glyph="slashed">
      {t('qualifying.no')}
    </Mark>
  );
}

interface Guided {
  isQualifying: boolean | null;
  guidedBy: 'certificate' | 'visits' | null;
}

/** Whether it counts as guided this year (Z14); nothing of one that need not be. */
export function GuidedMark({ isQualifying, guidedBy }: Guided) {
  const { t } = useTranslation('laboratories');
  if (!isQualifying) return null;
  return guidedBy === null ? (
    <Mark tone="warn" glyph="lagging">
      {t('guided.no')}
    </Mark>
  ) : (
    <Mark tone="good" glyph="flag">
      {t(`guided.${guidedBy}`)}
    </Mark>
  );
}
