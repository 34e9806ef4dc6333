import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { formatDate } from '../../ui/format.ts';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActForm } from '../archive/act-form.tsx';

interface RestoreFormProps {
  name: string;
  today: string;
  /** `since`: the day of the suspension. */
  enterprise: { version: number; since: string };
}

/** E10: the office restores a suspended enterprise, answering for it that the effects are gone. */
export function RestoreForm({ name, today, enterprise }: RestoreFormProps) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  return (
    <ActForm
      name={name}
      version={enterprise.version}
      label={t('restore.title')}
      buttons={<SubmitButton>{t('restore.submit')}</SubmitButton>}
    >
      <p className="max-w-text text-sm">{t('restore.needs', { day: formatDate(enterprise.since, locale) })}</p>
      <Checkbox name="effectsGone" label={t('restore.effectsGone')} hint={t('restore.effectsGoneHint')} />
      <TextInput
        name="on"
        type="date"
        label={t('effectiveOn')}
        hint={t('effectiveOnHint')}
        defaultValue={today}
        max={today}
        width="half"
      />
      <TextArea name="reason" label={t('reason')} hint={t('restore.reasonHint')} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
