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
import { useActing } from './act-form.tsx';

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

/**
 * One file of the form. With JavaScript it is uploaded as soon as it is chosen, and the form only names it; without, it
 * travels with the form. Either way a refused form still has it.
 */
export function FileRow({ index }: { index: number }) {
  const { values } = useFormState();
  const prefix = `file.${index}`;
  const [sha256] = values[`${prefix}.sha256`] ?? [];
  const [fileName = ''] = values[`${prefix}.fileName`] ?? [];
  const [stored, setStored] = useState<StoredFile | null>(sha256 ? { sha256, fileName } : null);
  useEffect(() => {
    if (sha256) setStored({ sha256, fileName });
  }, [sha256, fileName]);
  return stored ? (
    <Stored prefix={prefix} stored={stored} onReplace={() => setStored(null)} />
  ) : (
    <Choose prefix={prefix} onStored={setStored} />
  );
}

interface StoredProps {
  /** How the names of the row's fields begin: 'file.0'. */
  prefix: string;
  stored: StoredFile;
  onReplace: () => void;
}

function Stored({ prefix, stored, onReplace }: StoredProps) {
  const { t } = useTranslation('assessment');
  return (
    <Field name={`${prefix}.file`} label={t('task.handIn.file')}>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name={`${prefix}.sha256`} value={stored.sha256} />
          <input type="hidden" name={`${prefix}.fileName`} value={stored.fileName} />
          <span className="flex items-center gap-1.5 break-all">
            <Icon name="file" className="text-ink-3" />
            {stored.fileName}
          </span>
          <span className="text-good text-sm" role="status">
            {t('task.handIn.uploaded')}
          </span>
          <Button size="small" look="quiet" onClick={onReplace}>
            {t('task.handIn.replace')}
          </Button>
        </div>
      )}
    </Field>
  );
}

function Choose({ prefix, onStored }: Pick<StoredProps, 'prefix'> & { onStored: (stored: StoredFile) => void }) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const { reportError } = useFormState();
  const { uploadLimitBytes, endings } = useActing();
  const { state, start } = useUpload(uploadPath(zone), readStored);
  const isSending = state.phase === 'sending';

  useEffect(() => {
    if (state.phase === 'done') onStored(state.answer);
    if (state.phase === 'failed' && state.message) reportError(`${prefix}.file`, state.message);
  }, [state, onStored, reportError, prefix]);

  // Sending the form now would send the file a second time.
  useEffect(() => {
    reportError(`${prefix}.upload`, isSending ? t('task.handIn.stillUploading') : null);
    return () => reportError(`${prefix}.upload`, null);
  }, [isSending, reportError, prefix, t]);

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
        name={`${prefix}.file`}
        label={t('task.handIn.file')}
        hint={t('task.handIn.fileHint', { endings: endings.join(', ') })}
        accept={endings.map((ending) => `.${ending}`).join(',')}
        maxBytes={uploadLimitBytes}
        percent={isSending ? state.percent : undefined}
      />
    </div>
  );
}
