import { useTranslation } from 'react-i18next';
import { checkUscc, normaliseUscc } from '../../../server/enterprises/register/uscc.ts';
import { textOf } from '../../accounts/form-values.ts';
import { messageText } from '../../i18n/message.ts';
import { TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Section } from '../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';

/** Takes an enterprise into the zone's census (E2, Z1). */
export function RegisterForm({ idempotencyKey, failure }: { idempotencyKey: string; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const { t: tErrors } = useTranslation('errors');

  // The same rule that the server applies, before anything is sent.
  const validate = (form: FormData): Record<string, string> => {
    const typed = normaliseUscc(textOf(form, 'uscc'));
    const verdict = checkUscc(typed);
    const required = tErrors('field.required');
    return {
      ...(typed === ''
        ? { uscc: required }
        : !verdict.ok && {
            uscc: messageText(tErrors, {
              key: `refusal.${verdict.reason}`,
              params: { rule: verdict.rule, ...verdict.params },
            }),
          }),
      ...(textOf(form, 'name').trim() === '' && { name: required }),
    };
  };

  return (
    <Section id="register" title={t('register.form.title')} intro={t('register.form.intro')}>
      <Form failure={failure} idempotencyKey={idempotencyKey} validate={validate} label={t('register.form.title')}>
        <TextInput
          name="uscc"
          label={t('register.form.uscc')}
          hint={t('register.form.usccHint')}
          width="half"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
        />
        <TextInput
          name="name"
          label={t('register.form.name')}
          hint={t('register.form.nameHint')}
          maxLength={200}
          required
        />
        <TextInput name="nameEn" label={t('register.form.nameEn')} maxLength={200} optional />
        <FormActions>
          <SubmitButton>{t('register.form.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
