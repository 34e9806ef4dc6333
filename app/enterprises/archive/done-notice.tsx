import { useTranslation } from 'react-i18next';
import { readDone } from '../../ui/done.ts';
import { useForgetDone } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActing } from './act-form.tsx';

/** What a form of the enterprise's page has just done. */
const DONE = ['registered', 'restored', 'certificateAdded', 'certificateEnded', 'factsUpdated'] as const;

/** Says that it worked; stands above the forms of its page, whose drafts it clears. */
export function DoneNotice({ done }: { done: string | null }) {
  const { t } = useTranslation('enterprises');
  const read = readDone(done, DONE);
  useForgetDone(useActing().keptUnder, read?.form);
  return read && <Notice tone="good" role="status" title={t(`archive.done.${read.end}`)} />;
}
