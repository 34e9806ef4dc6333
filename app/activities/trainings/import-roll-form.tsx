import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';
import { rollTemplatePath } from './training-addresses.ts';

/** Brings many people at once, from a workbook. */
export function ImportRollForm({ page: { zone } }: { page: Page }) {
  const { t } = useTranslation('trainings');
  return (
    <ActForm
      name="import"
      label={t('import.title')}
      encType="multipart/form-data"
      button={<SubmitButton>{t('import.submit')}</SubmitButton>}
    >
      <p className="max-w-text">
        {t('import.intro')}{' '}
        <a href={rollTemplatePath(zone)} download>
          {t('import.template')}
        </a>
      </p>
      <FileField label={t('import.file')} />
    </ActForm>
  );
}
