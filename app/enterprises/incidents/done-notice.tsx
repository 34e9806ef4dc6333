import { useTranslation } from 'react-i18next';
import { DoneNotice } from '../../acts/done-notice.tsx';

const DONE = [
  'report',
  'conduct',
  'determine',
  'trace',
  'observe',
  'attach',
  'detach',
  'paper',
  'ship',
  'correct',
  'release',
  'declare',
  'sign',
  'check',
  'commit',
  'letter',
  'assess',
] as const;

export function IncidentDoneNotice() {
  const { t } = useTranslation('incidents');
  return <DoneNotice acts={DONE} words={(act) => t(`done.${act}`)} />;
}
