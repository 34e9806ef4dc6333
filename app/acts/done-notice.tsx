import { Notice } from '../ui/notice.tsx';
import { useActing, useForgetDoneHere } from './acting.tsx';

interface DoneNoticeProps<Act extends string> {
  /** Acts that the page can have just done; what they are about stands after a colon of the address. */
  acts: readonly Act[];
  words: (act: Act) => string;
}

/** A word of what has just been done. Stands above the forms of its page, whose drafts it clears. */
export function DoneNotice<Act extends string>({ acts, words }: DoneNoticeProps<Act>) {
  const { done } = useActing();
  useForgetDoneHere();
  const act = acts.find((known) => known === done?.split(':')[0]);
  if (act === undefined) return null;
  return (
    <div className="no-print">
      <Notice tone="good" role="status" title={words(act)} />
    </div>
  );
}
