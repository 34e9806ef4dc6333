import { useTranslation } from 'react-i18next';
import { TextArea, TextInput } from '../../ui/field.tsx';

interface LaboratoryFieldsProps {
  /** What is known already. */
  known?: { name: string; scope: string; contact: string };
}

/** What a laboratory is called, what it tests and whom to ask. */
export function LaboratoryFields({ known }: LaboratoryFieldsProps) {
  const { t } = useTranslation('laboratories');
  return (
    <>
      <TextInput
        name="name"
        label={t('field.name')}
        hint={t('field.nameHint')}
        defaultValue={known?.name}
        maxLength={200}
        required
      />
      <TextArea
        name="scope"
        label={t('field.scope')}
        hint={t('field.scopeHint')}
        defaultValue={known?.scope}
        rows={3}
        maxLength={2000}
        required
      />
      <TextInput
        name="contact"
        label={t('field.contact')}
        hint={t('field.contactHint')}
        defaultValue={known?.contact}
        maxLength={100}
        optional
      />
    </>
  );
}
