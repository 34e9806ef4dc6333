import { useTranslation } from 'react-i18next';
import { DoneNotice } from '../../acts/done-notice.tsx';

const DONE = ['file', 'attach', 'detach', 'evaluate', 'issue', 'proposeDestruction', 'decideDestruction'] as const;

export function CaseDoneNotice() {
  const { t } = useTranslation('riskCases');
  return <DoneNotice acts={DONE} words={(act) => t(`done.${act}`)} />;
}
