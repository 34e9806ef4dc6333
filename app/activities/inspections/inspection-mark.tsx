import { useTranslation } from 'react-i18next';
import type { InspectionKind, InspectionState } from '../../../server/activities/inspections/lifecycle.ts';
import { Badge, Mark } from '../../ui/status.tsx';

const LOOKS = {
  planned: { tone: 'info', glyph: 'ring' },
  concluded: { tone: 'good', glyph: 'check' },
  cancelled: { tone: 'idle', glyph: 'slashed' },
} as const;

/** Where a round of checks stands. */
export function InspectionMark({ state, isOver }: { state: InspectionState; isOver: boolean }) {
  const { t } = useTranslation(['inspections', 'activities']);
  if (state === 'planned' && isOver) {
    return (
      <Mark tone="warn" glyph="clock">
        {t('inspections:plan.toConclude')}
      </Mark>
    );
  }
  return <Mark {...LOOKS[state]}>{t(`activities:inspectionState.${state}`)}</Mark>;
}

export function KindBadge({ kind }: { kind: InspectionKind }) {
  const { t } = useTranslation('activities');
  return <Badge tone={kind === 'joint' ? 'info' : 'idle'}>{t(`inspectionKind.${kind}`)}</Badge>;
}
