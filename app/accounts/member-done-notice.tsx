import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import type { MemberDone } from './member-actions.server.ts';
import { SecretNotice } from './secret-notice.tsx';

/** Says what was done to a member; a temporary password stands here this once. */
export function MemberDoneNotice({ done }: { done: MemberDone }) {
  const { t } = useTranslation('accounts');
  const { name } = done;
  if (done.kind === 'added' && !done.isNewAccount) {
    return <Notice tone="good" role="status" title={t('members.added', { name })} />;
  }
  switch (done.kind) {
    case 'added':
      return (
        <SecretNotice title={t('members.added', { name })} secret={done.temporaryPassword}>
          {t('secret.temporaryPassword')}
        </SecretNotice>
      );
    case 'password-reset':
      return (
        <SecretNotice title={t('members.passwordReset', { name })} secret={done.temporaryPassword}>
          {t('secret.temporaryPassword')}
        </SecretNotice>
      );
    case 'changed':
      return <Notice tone="good" role="status" title={t('members.changed', { name })} />;
    case 'removed':
      return <Notice tone="good" role="status" title={t('members.removed', { name })} />;
  }
}
