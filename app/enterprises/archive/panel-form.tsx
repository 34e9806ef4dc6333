import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { PanelFields } from '../admission/acts/panel-fields.tsx';
import { ActForm } from './act-form.tsx';

interface PanelFormProps {
  name: 'restorationPanel' | 'reviewPanel';
}

/** E5: calls an expert panel for an enterprise of the zone. */
export function PanelForm({ name }: PanelFormProps) {
  const { t } = useTranslation('enterprises');
  return (
    <ActForm name={name} label={t(`archive.act.${name}`)} buttons={<SubmitButton>{t('panel.submit')}</SubmitButton>}>
      <PanelFields />
    </ActForm>
  );
}
