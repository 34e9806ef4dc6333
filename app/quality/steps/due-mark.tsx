import { useTranslation } from 'react-i18next';
import type { DueStep } from '../../../server/quality/steps/progress.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';

/** When a step was done or is due, and in words whether that is late. */
export function DueMark({ due: { dueOn, doneOn, isLate }, today }: { due: DueStep; today: string }) {
  const { t } = useTranslation('qualitySteps');
  if (doneOn !== null) {
    return (
      <Mark tone={isLate ? 'bad' : 'good'} glyph={isLate ? 'alarm' : 'check'}>
        {t(isLate ? 'due.doneLate' : 'due.done')} <CivilDate date={doneOn} />
      </Mark>
    );
  }
  if (isLate) {
    return (
      <Mark tone="bad" glyph="alarm">
        {t('due.late')}
      </Mark>
    );
  }
  if (dueOn === null) {
    return (
      <Mark tone="idle" glyph="dashedCircle">
        {t('due.notSet')}
      </Mark>
    );
  }
  // Past and not late: before the zone kept its work here, or what nobody was asked for.
  return (
    <Mark tone="idle" glyph={dueOn < today ? 'dash' : 'clock'}>
      {t(dueOn < today ? 'due.notKept' : 'due.open')}
    </Mark>
  );
}
