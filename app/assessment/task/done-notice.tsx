import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readDone } from '../../ui/done.ts';
import { useForgetDone } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keptUnder, useActing } from './act-form.tsx';

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

/** Says that it worked, and what comes next. What was typed is stored now: the tab forgets its copy. */
export function DoneNotice({ done }: { done: string | null }) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const { year } = useActing();
  const read = readDone(done, DONE);
  useForgetDone(keptUnder(zone, year), read?.form);
  const known = read?.end;
  if (!known) return null;
  return (
    <Notice tone="good" role="status" title={t(`task.done.${known}.title`)}>
      {t(`task.done.${known}.next`)}
    </Notice>
  );
}
