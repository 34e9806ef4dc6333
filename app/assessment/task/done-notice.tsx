import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';

/** What an act ends in; keys of `task.done`. */
export const DONE = [
  'saved',
  'submitted',
  'withdrawn',
  'verified',
  'returned',
  'appealed',
  'upheld',
  'changed',
  'proposed',
  'approved',
  'rejected',
  'ended',
] as const;
export type Done = (typeof DONE)[number];

/** Says that it worked, and what comes next. */
export function DoneNotice({ done }: { done: string | null }) {
  const { t } = useTranslation('assessment');
  const known = DONE.find((each) => each === done);
  if (!known) return null;
  return (
    <Notice tone="good" role="status" title={t(`task.done.${known}.title`)}>
      {t(`task.done.${known}.next`)}
    </Notice>
  );
}
