import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './field.tsx';
import { useFormState } from './form.tsx';
import { formatBytes } from './format.ts';

export interface FileInputProps extends FieldProps {
  /** E.g. '.pdf,.xlsx,image/*'. */
  accept?: string;
  multiple?: boolean;
  /** Checked before anything is sent; the server checks again. */
  maxBytes: number;
  /** Progress of the upload under way, 0 to 100 (useUpload). */
  percent?: number;
}

/** Chooses files, says at once when one is too large, and shows how far the upload is. */
export function FileInput({ accept, multiple, maxBytes, percent, hint, ...field }: FileInputProps) {
  const { t } = useTranslation();
  const { reportError } = useFormState();
  const [chosen, setChosen] = useState<string[]>([]);

  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    const tooLarge = files.find((file) => file.size > maxBytes);
    setChosen(files.map((file) => t('file.nameAndSize', { name: file.name, size: formatBytes(file.size) })));
    reportError(
      field.name,
      tooLarge
        ? t('file.tooLarge', { name: tooLarge.name, size: formatBytes(tooLarge.size), limit: formatBytes(maxBytes) })
        : null,
    );
  };

  const limit = t('file.limit', { limit: formatBytes(maxBytes) });
  return (
    <Field
      {...field}
      hint={
        hint ? (
          <>
            {hint} {limit}
          </>
        ) : (
          limit
        )
      }
    >
      {(wiring) => (
        <>
          <input type="file" className="control" accept={accept} multiple={multiple} onChange={check} {...wiring} />
          {multiple && chosen.length > 1 && (
            <ul className="text-ink-2 mt-1.5 text-sm">
              {chosen.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          )}
          {percent !== undefined && <UploadProgress percent={percent} />}
        </>
      )}
    </Field>
  );
}

function UploadProgress({ percent }: { percent: number }) {
  const { t } = useTranslation();
  return (
    <div className="mt-2 flex items-center gap-3 text-sm">
      <progress
        value={percent}
        max={100}
        aria-label={t('file.progress')}
        className="[&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent bg-sunken h-1.5 w-full appearance-none"
      />
      <span className="figures w-12 text-end">{percent}%</span>
    </div>
  );
}
