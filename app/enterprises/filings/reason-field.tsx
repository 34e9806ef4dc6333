import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/field.tsx';

/** Why a month that has been filed is corrected. */
export function ReasonField() {
  const { t } = useTranslation('lists');
  return (
    <TextArea name="reason" label={t('reason.label')} hint={t('reason.hint')} rows={3} maxLength={1_000} required />
  );
}
