import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { TextArea } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';

interface RemoveFormProps {
  participant: Page['roll']['participants'][number];
  /** Then it is a correction, and needs a reason. */
  isHeld: boolean;
}

/** Takes one person off the roll. */
export function RemoveForm({ participant: { id, name, version }, isHeld }: RemoveFormProps) {
  const { t } = useTranslation('trainings');
  return (
    <ActForm
      name={`remove:${id}`}
      label={t('remove.named', { name })}
      version={version}
      button={<SubmitButton look="danger">{t('remove.submit')}</SubmitButton>}
    >
      <p className="font-medium">{t('remove.named', { name })}</p>
      <TextArea
        name="reason"
        label={t('field.reason')}
        hint={isHeld ? t('remove.heldHint') : undefined}
        rows={2}
        maxLength={1000}
        required={isHeld}
        optional={!isHeld}
      />
    </ActForm>
  );
}
