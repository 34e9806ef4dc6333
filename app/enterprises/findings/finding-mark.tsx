import { useTranslation } from 'react-i18next';
import type { FindingState } from '../../../server/enterprises/findings/lifecycle.ts';
import { Badge, Mark } from '../../ui/status.tsx';

const LOOKS = {
  open: { tone: 'info', glyph: 'ring' },
  corrected: { tone: 'warn', glyph: 'half' },
  closed: { tone: 'good', glyph: 'check' },
} as const;

interface FindingMarkProps {
  state: FindingState;
  isOverdue: boolean;
  isLate: boolean;
}

/** Where a finding stands, and whether it is or was late. */
export function FindingMark({ state, isOverdue, isLate }: FindingMarkProps) {
  const { t } = useTranslation(['inspections', 'activities']);
  if (isOverdue) {
    return (
      <Mark tone="bad" glyph="alarm">
        {t('inspections:finding.overdue')}
      </Mark>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Mark {...LOOKS[state]}>{t(`activities:findingState.${state}`)}</Mark>
      {isLate && <Badge tone="warn">{t('inspections:finding.late')}</Badge>}
    </span>
  );
}
