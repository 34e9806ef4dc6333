import { useTranslation } from 'react-i18next';
import { StoredFileField } from '../ui/stored-file-field.tsx';
import { useActing } from './acting.tsx';
import { FILE } from './stored-file.ts';

interface FileFieldProps {
  label: string;
  hint?: string;
  optional?: boolean;
}

/** The one file of a form. */
export function FileField({ label, hint, optional }: FileFieldProps) {
  const { t } = useTranslation('common');
  const { uploadLimitBytes, endings } = useActing();
  return (
    <StoredFileField
      prefix={FILE}
      label={label}
      hint={[hint, t('fileHint', { endings: endings.join(', ') })].filter(Boolean).join(' ')}
      optional={optional}
      accept={endings.map((ending) => `.${ending}`).join(',')}
      maxBytes={uploadLimitBytes}
    />
  );
}
