import { useTranslation } from 'react-i18next';
import { StoredFileField } from '../../ui/stored-file-field.tsx';
import { WORKBOOK } from './workbook-names.ts';

/** The workbook of a list. */
export function WorkbookField({ limitBytes }: { limitBytes: number }) {
  const { t } = useTranslation('lists');
  return (
    <StoredFileField
      prefix={WORKBOOK}
      label={t('workbook.file')}
      hint={t('workbook.fileHint')}
      accept=".xlsx"
      maxBytes={limitBytes}
    />
  );
}
