import { useTranslation } from 'react-i18next';

interface WrittenPartsProps {
  parts: readonly { label: string; text: string }[];
}

/** What was written, part by part; paragraphs are lines. */
export function WrittenParts({ parts }: WrittenPartsProps) {
  const { t } = useTranslation('enterpriseReports');
  return (
    <dl className="space-y-5">
      {parts.map(({ label, text }) => (
        <div key={label}>
          <dt className="font-semibold">{label}</dt>
          <dd className="max-w-text mt-1 whitespace-pre-line break-words">
            {text || <span className="text-ink-3">{t('nothingWritten')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
