import { useTranslation } from 'react-i18next';
import { DoneNotice } from '../../acts/done-notice.tsx';

const DONE = [
  'riskReport',
  'verify',
  'reject',
  'merge',
  'escalate',
  'reopen',
  'rate',
  'restrict',
  'assign',
  'assess',
  'propose',
  'withdraw',
  'decide',
  'answer',
  'review',
  'publish',
  'unpublish',
  'evaluate',
  'attach',
  'detach',
  'close',
  'proposeDestruction',
  'decideDestruction',
] as const;

export function RiskDoneNotice() {
  const { t } = useTranslation('risk');
  return <DoneNotice acts={DONE} words={(act) => t(`item.done.${act}`)} />;
}
