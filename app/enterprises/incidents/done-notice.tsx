import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { useActing, useForgetDoneHere } from './acting.tsx';

/** Acts that a page can have just done; what they are about stands after a colon. */
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

/** A word of what has just been done. Stands above the forms of its page, whose drafts it clears. */
export function DoneNotice() {
  const { t } = useTranslation('incidents');
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
