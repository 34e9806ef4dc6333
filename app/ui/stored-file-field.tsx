import { useParams } from '@remix-run/react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadPath } from '../paths.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { FileInput } from './file-input.tsx';
import { useFormState } from './form.tsx';
import { Icon } from './icon.tsx';
import { useUpload } from './use-upload.ts';

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

export interface StoredFileFieldProps {
  /** How the names begin: '<prefix>.file' is the control, '<prefix>.sha256' and '.fileName' name the stored bytes. */
  prefix: string;
  label: string;
  hint?: string;
  accept: string;
  maxBytes: number;
  optional?: boolean;
}

/**
 * One file of a form in a zone. With JavaScript it is stored as soon as it is chosen, and the form only names it; without,
 * it travels with the form. Either way a refused form still has it.
 */
export function StoredFileField(props: StoredFileFieldProps) {
  const { values } = useFormState();
  const [sha256] = values[`${props.prefix}.sha256`] ?? [];
  const [fileName = ''] = values[`${props.prefix}.fileName`] ?? [];
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

interface StoredProps extends StoredFileFieldProps {
  stored: StoredFile;
  onReplace: () => void;
}

function Stored({ prefix, label, stored, onReplace }: StoredProps) {
  const { t } = useTranslation();
  return (
    <Field name={`${prefix}.file`} label={label}>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name={`${prefix}.sha256`} value={stored.sha256} />
          <input type="hidden" name={`${prefix}.fileName`} value={stored.fileName} />
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

function Choose({
  prefix,
  label,
  hint,
  accept,
  maxBytes,
  optional,
  onStored,
}: StoredFileFieldProps & { onStored: (stored: StoredFile) => void }) {
  const { t } = useTranslation();
  const { zone = '' } = useParams();
  const { reportError } = useFormState();
  const { state, start } = useUpload(uploadPath(zone), readStored);
  const isSending = state.phase === 'sending';

  useEffect(() => {
    if (state.phase === 'done') onStored(state.answer);
    if (state.phase === 'failed') reportError(`${prefix}.file`, state.message ?? t('file.failed'));
  }, [state, onStored, reportError, prefix, t]);

  // Sending the form now would send the file a second time.
  useEffect(() => {
    reportError(`${prefix}.upload`, isSending ? t('file.stillUploading') : null);
    return () => reportError(`${prefix}.upload`, null);
  }, [isSending, reportError, prefix, t]);

  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file || file.size > maxBytes) return;
    const form = new FormData();
    form.append('file', file);
    start(form);
  };

  return (
    <div onChange={upload}>
      <FileInput
        name={`${prefix}.file`}
        label={label}
        hint={hint}
        optional={optional}
        accept={accept}
        maxBytes={maxBytes}
        percent={isSending ? state.percent : undefined}
      />
    </div>
  );
}
