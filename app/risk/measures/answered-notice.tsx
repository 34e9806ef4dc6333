import { useTranslation } from 'react-i18next';
import { useActing, useForgetDoneHere } from '../../acts/acting.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says that an answer was taken in, and forgets what was typed for it. */
export function AnsweredNotice() {
  const { t } = useTranslation('riskMeasures');
  const { done } = useActing();
  useForgetDoneHere();
  if (!done?.startsWith('answer:')) return null;
  return (
    <div className="no-print">
      <Notice tone="good" role="status" title={t('answer.done')} />
    </div>
  );
}
