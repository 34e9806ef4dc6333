import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';

export interface SecretNoticeProps {
  title: string;
  /** Null when a repeated request came too late to be told. */
  secret: string | null;
  /** What to do with it. */
  children: string;
}

/** A password or token that is shown this once: large enough to read out, and to be taken with one click. */
export function SecretNotice({ title, secret, children }: SecretNoticeProps) {
  const { t } = useTranslation('accounts');
  if (secret === null) {
    return (
      <Notice tone="warn" role="status" title={title}>
        {t('secret.gone')}
      </Notice>
    );
  }
  return (
    <Notice tone="good" role="status" title={title}>
      <p className="my-2 font-mono text-lg break-all select-all">{secret}</p>
      <p>{children}</p>
    </Notice>
  );
}
