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
import { WORKBOOK_FILE } from './workbook-names.ts';

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
 * The workbook of a list. With JavaScript it is sent as soon as it is chosen, and the form only names it; without, it
 * travels with the form. Either way a refused form still has it.
 */
export function WorkbookField({ limitBytes }: { limitBytes: number }) {
  const { values } = useFormState();
  const [sha256] = values['workbook.sha256'] ?? [];
  const [fileName = ''] = values['workbook.fileName'] ?? [];
  const [stored, setStored] = useState<StoredFile | null>(sha256 ? { sha256, fileName } : null);
  useEffect(() => {
    if (sha256) setStored({ sha256, fileName });
  }, [sha256, fileName]);
  return stored ? (
    <Stored stored={stored} onReplace={() => setStored(null)} />
  ) : (
    <Choose limitBytes={limitBytes} onStored={setStored} />
  );
}

function Stored({ stored, onReplace }: { stored: StoredFile; onReplace: () => void }) {
  const { t } = useTranslation('lists');
  return (
    <Field name={WORKBOOK_FILE} label={t('workbook.file')}>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name="workbook.sha256" value={stored.sha256} />
          <input type="hidden" name="workbook.fileName" value={stored.fileName} />
          <span className="flex items-center gap-1.5 break-all">
            <Icon name="file" className="text-ink-3" />
            {stored.fileName}
          </span>
          <span className="text-good text-sm" role="status">
            {t('workbook.uploaded')}
          </span>
          <Button size="small" look="quiet" onClick={onReplace}>
            {t('workbook.replace')}
          </Button>
        </div>
      )}
    </Field>
  );
}

function Choose({ limitBytes, onStored }: { limitBytes: number; onStored: (stored: StoredFile) => void }) {
  const { t } = useTranslation('lists');
  const { zone = '' } = useParams();
  const { reportError } = useFormState();
  const { state, start } = useUpload(uploadPath(zone), readStored);
  const isSending = state.phase === 'sending';

  useEffect(() => {
    if (state.phase === 'done') onStored(state.answer);
    if (state.phase === 'failed') reportError(WORKBOOK_FILE, state.message ?? t('workbook.uploadFailed'));
  }, [state, onStored, reportError, t]);

  // Sending the form now would send the file a second time.
  useEffect(() => {
    reportError('workbook.upload', isSending ? t('workbook.stillUploading') : null);
    return () => reportError('workbook.upload', null);
  }, [isSending, reportError, t]);

  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file || file.size > limitBytes) return;
    const form = new FormData();
    form.append('file', file);
    start(form);
  };

  return (
    <div onChange={upload}>
      <FileInput
        name={WORKBOOK_FILE}
        label={t('workbook.file')}
        hint={t('workbook.fileHint')}
        accept=".xlsx"
        maxBytes={limitBytes}
        percent={isSending ? state.percent : undefined}
      />
    </div>
  );
}
