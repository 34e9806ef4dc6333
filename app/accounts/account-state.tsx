import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/status.tsx';

/** Whether an account can sign in, and whether its owner has made the password their own. */
export function AccountState({ disabled, mustChangePassword }: { disabled: boolean; mustChangePassword: boolean }) {
  const { t } = useTranslation('accounts');
  if (disabled) {
    return (
      <Mark tone="idle" glyph="slashed">
        {t('state.disabled')}
      </Mark>
    );
  }
  if (mustChangePassword) {
    return (
      <Mark tone="warn" glyph="clock">
        {t('state.temporaryPassword')}
      </Mark>
    );
  }
  return (
    <Mark tone="good" glyph="check">
      {t('state.active')}
    </Mark>
  );
}
