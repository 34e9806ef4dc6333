import { useTranslation } from 'react-i18next';

/** Was something else typed than is stored? Browsers send line ends of two characters. */
export const typedElse = (typed: string | undefined, stored: string): boolean =>
  typed !== undefined && typed.replaceAll('\r\n', '\n').trim() !== stored;

interface OtherTextProps {
  title: string;
  hint?: string;
  text: string;
  open?: boolean;
}

/** What stands, or could stand, where one writes: to look at and to copy from. */
export function OtherText({ title, hint, text, open }: OtherTextProps) {
  const { t } = useTranslation('qualityReports');
  return (
    <details open={open} className="border-rule-strong max-w-text border-s-2 ps-3">
      <summary className="text-ink-2 cursor-pointer py-1 text-sm">{title}</summary>
      {hint && <p className="text-ink-3 text-sm">{hint}</p>}
      <p className="py-1 text-sm whitespace-pre-line break-words">{text || t('text.nothing')}</p>
    </details>
  );
}
