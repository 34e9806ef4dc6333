import { useTranslation } from 'react-i18next';
import { Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The newest revision of a month, as far as whoever corrects it must know. */
export interface StoredNow {
  revision: number;
  filedBy: string;
  filedAt: string;
  reason: string;
  /** Where it can be looked at. */
  href: string;
}

/** Somebody filed or corrected the same month meanwhile: what is stored now, beside what was typed. */
export function StaleNotice({ stored }: { stored: StoredNow }) {
  const { t } = useTranslation('lists');
  return (
    <Notice tone="warn" title={t('stale.title', { revision: stored.revision })}>
      <p>
        {stored.filedBy} · <Instant at={stored.filedAt} />
      </p>
      {stored.reason && <p>{t('stale.reason', { reason: stored.reason })}</p>}
      <p>
        {t('stale.text')}{' '}
        <a href={stored.href} target="_blank" rel="noreferrer">
          {t('stale.look', { revision: stored.revision })}
        </a>
      </p>
    </Notice>
  );
}
