import { useParams } from '@remix-run/react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadPath } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { useFormState } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useUpload } from '../../ui/use-upload.ts';
import { useActing } from './acting.tsx';
import { FILE } from './stored-file.ts';

interface StoredFile {
  sha256: string;
  fileName: string;
}

function readStored(body: unknown): StoredFile {
  if (typeof body === 'object' && body !== null && 'sha256' in body && 'fileName' in body) {
    const { sha256, fileName } = body;
    if (typeof sha256 === 'string' && typeof fileName === 'string') return { sha256, fileName };
  }
  throw new TypeError('not the answer to an upload');
}

interface FileFieldProps {
  label: string;
  hint?: string;
  optional?: boolean;
}

/**
 * The one file of a form. With JavaScript it is uploaded as soon as it is chosen, and the form only names it; without,
 * it travels with the form. Either way a refused form still has it.
 */
export function FileField(props: FileFieldProps) {
  const { values } = useFormState();
  const [sha256] = values[`${FILE}.sha256`] ?? [];
  const [fileName = ''] = values[`${FILE}.fileName`] ?? [];
  const [stored, setStored] = useState<StoredFile | null>(sha256 ? { sha256, fileName } : null);
  useEffect(() => {
    if (sha256) setStored({ sha256, fileName });
  }, [sha256, fileName]);
  return stored ? (
    <Stored {...props} stored={stored} onReplace={() => setStored(null)} />
  ) : (
    <Choose {...props} onStored={setStored} />
  );
}

function Stored({ label, stored, onReplace }: FileFieldProps & { stored: StoredFile; onReplace: () => void }) {
  const { t } = useTranslation('incidents');
  return (
    <Field name={`${FILE}.file`} label={label}>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name={`${FILE}.sha256`} value={stored.sha256} />
          <input type="hidden" name={`${FILE}.fileName`} value={stored.fileName} />
          <span className="flex items-center gap-1.5 break-all">
            <Icon name="file" className="text-ink-3" />
            {stored.fileName}
          </span>
          <span className="text-good text-sm" role="status">
            {t('file.uploaded')}
          </span>
          <Button size="small" look="quiet" onClick={onReplace}>
            {t('file.replace')}
          </Button>
        </div>
      )}
    </Field>
  );
}

function Choose({ label, hint, optional, onStored }: FileFieldProps & { onStored: (stored: StoredFile) => void }) {
  const { t } = useTranslation('incidents');
  const { zone = '' } = useParams();
  const { reportError } = useFormState();
  const { uploadLimitBytes, endings } = useActing();
  const { state, start } = useUpload(uploadPath(zone), readStored);
  const isSending = state.phase === 'sending';

  useEffect(() => {
    if (state.phase === 'done') onStored(state.answer);
    if (state.phase === 'failed') reportError(`${FILE}.file`, state.message ?? t('file.failed'));
  }, [state, onStored, reportError, t]);

  // Sending the form now would send the file a second time.
  useEffect(() => {
    reportError(`${FILE}.upload`, isSending ? t('file.stillUploading') : null);
    return () => reportError(`${FILE}.upload`, null);
  }, [isSending, reportError, t]);

  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file || file.size > uploadLimitBytes) return;
    const form = new FormData();
    form.append('file', file);
    start(form);
  };

  return (
    <div onChange={upload}>
      <FileInput
        name={`${FILE}.file`}
        label={label}
        hint={[hint, t('file.hint', { endings: endings.join(', ') })].filter(Boolean).join(' ')}
        optional={optional}
        accept={endings.map((ending) => `.${ending}`).join(',')}
        maxBytes={uploadLimitBytes}
        percent={isSending ? state.percent : undefined}
      />
    </div>
  );
}
