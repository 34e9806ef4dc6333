import { useTranslation } from 'react-i18next';
import { useActing, useForgetDoneHere } from '../../enterprises/incidents/acting.tsx';
import { Notice } from '../../ui/notice.tsx';

const DONE = ['file', 'attach', 'detach', 'evaluate', 'issue', 'proposeDestruction', 'decideDestruction'] as const;

/** A word of what has just been done. Stands above the forms of its page, whose drafts it clears. */
export function CaseDoneNotice() {
  const { t } = useTranslation('riskCases');
  const { done } = useActing();
  useForgetDoneHere();
  const act = DONE.find((known) => known === done?.split(':')[0]);
  if (!act) return null;
  return (
    <div className="no-print">
      <Notice tone="good" role="status" title={t(`done.${act}`)} />
    </div>
  );
}
