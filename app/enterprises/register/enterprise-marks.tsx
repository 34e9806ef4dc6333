import { useTranslation } from 'react-i18next';
import type { EnterpriseStatus } from '../../../server/enterprises/standing/lifecycle.ts';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';

const LOOKS = {
  registered: { tone: 'idle', glyph: 'dashedCircle' },
  admitted: { tone: 'good', glyph: 'check' },
  suspended: { tone: 'warn', glyph: 'lagging' },
  removed: { tone: 'idle', glyph: 'slashed' },
} as const satisfies Record<EnterpriseStatus, { tone: Tone; glyph: Glyph }>;

/** Where an enterprise stands in the lifecycle (E2). */
export function EnterpriseStatusMark({ status }: { status: EnterpriseStatus }) {
  const { t } = useTranslation('enterprises');
  return <Mark {...LOOKS[status]}>{t(`status.${status}`)}</Mark>;
}

/** E13: follows from the status; nobody sets it. */
export function SupportMark({ eligible }: { eligible: boolean }) {
  const { t } = useTranslation('enterprises');
  return eligible ? (
    <Mark tone="good" glyph="check">
      {t('support.eligible')}
    </Mark>
  ) : (
    <Mark tone="idle" glyph="dash">
      {t('support.notEligible')}
    </Mark>
  );
}

export function ObservationMark() {
  const { t } = useTranslation('enterprises');
  return (
    <Mark tone="warn" glyph="clock">
      {t('observation.running')}
    </Mark>
  );
}
