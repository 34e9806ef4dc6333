import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';

interface ImportFormProps {
  maxBytes: number;
  idempotencyKey: string;
  failure: FormFailure | null;
  /** SHA-256 of the workbook that was checked and may be imported; null before that. */
  checked: string | null;
  reason: string | undefined;
}

/** First the check, then, for the same file, the import. */
export function ImportForm({ maxBytes, idempotencyKey, failure, checked, reason }: ImportFormProps) {
  const { t } = useTranslation('zones');
  return (
    <Form encType="multipart/form-data" failure={failure} idempotencyKey={idempotencyKey} label={t('admin.import')}>
      {checked && <input type="hidden" name="digest" value={checked} />}
      <FileInput
        name="workbook"
        label={t('admin.workbook')}
        hint={checked ? t('admin.chooseAgain') : t('admin.workbookHint')}
        accept=".xlsx"
        maxBytes={maxBytes}
        required
      />
      <TextArea
        name="reason"
        label={t('admin.reason')}
        hint={t('admin.reasonHint')}
        defaultValue={reason}
        rows={2}
        optional
      />
      <FormActions>
        {checked && (
          <SubmitButton name="intent" value="import">
            {t('admin.confirm')}
          </SubmitButton>
        )}
        <SubmitButton look={checked ? 'secondary' : 'primary'} name="intent" value="check">
          {t('admin.check')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
