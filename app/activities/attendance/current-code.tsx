import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { QrCode } from './qr-code.tsx';
import type { SignInPage } from './read-sign-in.server.ts';
import { SignInNumbers } from './sign-in-numbers.tsx';

/** The code as the hall sees it, and on paper. */
export function CurrentCode({ page, code }: { page: SignInPage; code: NonNullable<SignInPage['current']> }) {
  const { t } = useTranslation('attend');
  return (
    <div className="grid items-start gap-8 md:grid-cols-[minmax(0,28rem)_1fr] print:block">
      <QrCode qr={code.qr} label={t('signIn.qrLabel', { title: page.training.title })} />
      <div className="min-w-0 space-y-6">
        <SignInNumbers page={page} />
        {code.state === 'early' && <Notice title={t('signIn.state.early')}>{t('signIn.earlyNote')}</Notice>}
        <dl className="space-y-4">
          <div>
            <dt className="text-ink-3 text-sm">{t('signIn.until')}</dt>
            <dd className="text-lg font-semibold">
              <Instant at={code.opensAt} /> – <Instant at={code.closesAt} />
            </dd>
          </div>
          <div>
            <dt className="text-ink-3 text-sm">{t('signIn.address')}</dt>
            <dd className="font-mono text-sm break-all select-all">{code.address}</dd>
          </div>
        </dl>
        <ActForm
          name={`revoke:${code.id}`}
          label={t('signIn.revoke')}
          cancelHref={null}
          button={
            <SubmitButton look="danger" pendingText={t('signIn.revoking')}>
              {t('signIn.revoke')}
            </SubmitButton>
          }
        />
      </div>
    </div>
  );
}
