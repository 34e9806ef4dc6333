import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../ui/choice.tsx';
import { TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { Section } from '../ui/section.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';
import type { UserRow } from './user-table.tsx';

interface Sent {
  idempotencyKey: string;
  failure: FormFailure | null;
}

/** Makes an account; it belongs to zones only when their offices, or the administrator, add it there. */
export function CreateUserSection({ idempotencyKey, failure }: Sent) {
  const { t } = useTranslation('accounts');
  const { t: tCommon } = useTranslation();
  return (
    <Section id="create" title={t('users.create')} intro={t('users.createIntro')}>
      <Form failure={failure} idempotencyKey={idempotencyKey}>
        <TextInput
          name="username"
          label={t('field.username')}
          hint={t('field.usernameHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          width="half"
          required
        />
        <TextInput name="displayName" label={t('field.displayName')} autoComplete="off" width="half" required />
        <RadioGroup
          name="platformRole"
          label={t('users.platformRole')}
          defaultValue=""
          options={[
            { value: '', label: t('users.noPlatformRole') },
            { value: 'leader', label: tCommon('role.leader'), hint: t('users.leaderHint') },
            { value: 'admin', label: tCommon('role.admin'), hint: t('users.adminHint') },
          ]}
        />
        <FormActions>
          <SubmitButton name="intent" value="create">
            {t('users.create')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

/** What can be done about one account. */
export function ManageUserSection({ user, idempotencyKey, failure }: Sent & { user: UserRow }) {
  const { t } = useTranslation('accounts');
  const isDisabled = user.disabledAt !== null;
  return (
    <Section
      id="manage"
      title={t('users.manage', { name: user.displayName, username: user.username })}
      intro={t(isDisabled ? 'users.disabledIntro' : 'users.manageIntro')}
    >
      <Form
        failure={failure}
        idempotencyKey={idempotencyKey}
        label={t('users.manageLabel', { username: user.username })}
      >
        <input type="hidden" name="username" value={user.username} />
        <FormActions>
          <SubmitButton look="secondary" name="intent" value="reset-password">
            {t('users.resetPassword')}
          </SubmitButton>
          <SubmitButton
            look={isDisabled ? 'secondary' : 'danger'}
            name="intent"
            value={isDisabled ? 'enable' : 'disable'}
          >
            {t(isDisabled ? 'users.enable' : 'users.disable')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
