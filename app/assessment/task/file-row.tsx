import { useTranslation } from 'react-i18next';
import { StoredFileField } from '../../ui/stored-file-field.tsx';
import { useActing } from './act-form.tsx';

/** One file of the evidence. */
export function FileRow({ index }: { index: number }) {
  const { t } = useTranslation('assessment');
  const { uploadLimitBytes, endings } = useActing();
  return (
    <StoredFileField
      prefix={`file.${index}`}
      label={t('task.handIn.file')}
      hint={t('task.handIn.fileHint', { endings: endings.join(', ') })}
      accept={endings.map((ending) => `.${ending}`).join(',')}
      maxBytes={uploadLimitBytes}
    />
  );
}
