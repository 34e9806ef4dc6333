import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useIsAlive } from '../ui/use-is-alive.ts';
import type { FeedDone } from './feed-acts.server.ts';

/** A new feed's address, shown this once, or the word that one is revoked. */
export function FeedNotice({ done }: { done: FeedDone }) {
  const { t } = useTranslation('deadlines');
  if (done.kind === 'revoked') return <Notice tone="good" role="status" title={t('feeds.revokedNow')} />;
  const title = t('subscribe.made', { label: done.label });
  if (done.address === null) {
    return (
      <Notice tone="warn" role="status" title={title}>
        {t('subscribe.gone')}
      </Notice>
    );
  }
  return (
    <Notice tone="good" role="status" title={title}>
      <p className="my-2 font-mono break-all select-all">{done.address}</p>
      <p>{t('subscribe.madeHint')}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <CopyButton text={done.address} />
        <a href={done.address.replace(/^https?:/, 'webcal:')}>{t('subscribe.open')}</a>
      </p>
    </Notice>
  );
}

/** Only where the browser lets a page write to the clipboard; the address can be marked and copied anyway. */
function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('deadlines');
  const isAlive = useIsAlive();
  const [isCopied, setIsCopied] = useState(false);
  if (!isAlive || !navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <>
      <Button size="small" onClick={copy}>
        {t('subscribe.copy')}
      </Button>
      <span role="status">{isCopied && t('subscribe.copied')}</span>
    </>
  );
}
