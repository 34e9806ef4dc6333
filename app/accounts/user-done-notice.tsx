import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import { SecretNotice } from './secret-notice.tsx';
import type { UserDone } from './user-actions.server.ts';

/** Says what was done to an account; a temporary password stands here this once. */
export function UserDoneNotice({ done }: { done: UserDone }) {
  const { t } = useTranslation('accounts');
  const { username } = done;
  switch (done.kind) {
    case 'created':
      return (
        <SecretNotice title={t('users.created', { username })} secret={done.temporaryPassword}>
          {t('secret.temporaryPassword')}
        </SecretNotice>
      );
    case 'password-reset':
      return (
        <SecretNotice title={t('users.passwordReset', { username })} secret={done.temporaryPassword}>
          {t('secret.temporaryPassword')}
        </SecretNotice>
      );
    case 'disabled':
      return <Notice tone="good" role="status" title={t('users.disabled', { username })} />;
    case 'enabled':
      return <Notice tone="good" role="status" title={t('users.enabled', { username })} />;
  }
}
