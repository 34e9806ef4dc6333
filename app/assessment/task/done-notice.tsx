import { useParams } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { forgetDraft } from '../../ui/use-typed-draft.ts';
import { typedKey, useActing } from './act-form.tsx';

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

/** What has just been done: with which form, and to what end. Stands in the address as '<end>:<form>'. */
export function readDone(text: string): { end: Done; form: string } | null {
  const [, word, form] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const end = DONE.find((each) => each === word);
  return end && form ? { end, form } : null;
}

/** Says that it worked, and what comes next. What was typed is stored now: the tab forgets its copy. */
export function DoneNotice({ done }: { done: string | null }) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const { year } = useActing();
  const read = done === null ? null : readDone(done);
  const form = read?.form;
  useEffect(() => {
    if (form) forgetDraft(typedKey(zone, year, form));
  }, [zone, year, form]);
  const known = read?.end;
  if (!known) return null;
  return (
    <Notice tone="good" role="status" title={t(`task.done.${known}.title`)}>
      {t(`task.done.${known}.next`)}
    </Notice>
  );
}
