import { useTranslation } from 'react-i18next';
import { PASSWORD_PATH } from '../paths.ts';
import { TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';

export interface PasswordFormProps {
  username: string;
  policy: { minLength: number; minClasses: number };
  failure?: FormFailure | null;
  /** Where to go on afterwards. */
  returnTo?: string;
}

/** The present password and the new one, twice. Stands on the account page and on the page for an owed change. */
export function PasswordForm({ username, policy, failure = null, returnTo }: PasswordFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <Form action={PASSWORD_PATH} failure={failure}>
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      {/* Not to be seen or sent: tells password managers whose password this is. */}
      <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
      <TextInput
        name="currentPassword"
        type="password"
        label={t('field.currentPassword')}
        autoComplete="current-password"
        width="half"
        required
      />
      <TextInput
        name="newPassword"
        type="password"
        label={t('field.newPassword')}
        hint={t('password.policy', { minLength: policy.minLength, minClasses: policy.minClasses })}
        autoComplete="new-password"
        width="half"
        required
      />
      <TextInput
        name="newPasswordAgain"
        type="password"
        label={t('field.newPasswordAgain')}
        autoComplete="new-password"
        width="half"
        required
      />
      <FormActions>
        <SubmitButton>{t('password.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
