import { forwardRef, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleIds } from './rule-ids.tsx';

export interface ErrorSummaryProps {
  message?: string;
  rule?: string;
  /** What is wrong, by field name; each becomes a link to its field. */
  fields: Record<string, string>;
  formId: string;
}

/** The id of a form's control, shared by the control, its label and the links of the summary. */
export const fieldId = (formId: string, name: string) => `${formId}-${name.replace(/[^\w-]/g, '_')}`;

/** All that is wrong with a form, on top of it: what to do first, then a link to each field. Takes the focus. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ErrorSummary(
  { message, rule, fields, formId },
  ref,
) {
  const { t } = useTranslation();
  const mistakes = Object.entries(fields);
  const labels = useFieldLabels(formId, fields);
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="border-bad bg-bad-soft max-w-text border-l-4 px-4 py-3">
      <p className="text-bad font-semibold">{message ?? t('form.notSent')}</p>
      {mistakes.length > 0 && (
        <ul className="mt-1.5 space-y-0.5">
          {mistakes.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`} className="text-ink hover:text-bad">
                {labels[name] ? t('form.mistake', { field: labels[name], text }) : text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {rule && (
        <p className="mt-1.5 text-sm">
          {t('rule.basis')} <RuleIds ids={[rule]} />
        </p>
      )}
    </div>
  );
});

/**
 * What each field is called, so that ten times "fill this in" tell them apart. Read from the fields themselves, which
 * stand below: until then, and without JavaScript, the links lead there all the same.
 */
function useFieldLabels(formId: string, fields: Record<string, string>): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    const found = Object.keys(fields).map((name) => [name, labelOf(document.getElementById(fieldId(formId, name)))]);
    setLabels(Object.fromEntries(found));
  }, [formId, fields]);
  return labels;
}

/** The first text of the label or legend: what follows in it says whether the field is optional. */
function labelOf(field: HTMLElement | null): string {
  // One of several buttons is called after its answer; what is asked stands above them.
  const isOneOfMany = field instanceof HTMLInputElement && field.type === 'radio';
  if (isOneOfMany) return labelOf(field.closest('fieldset'));
  const label =
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement
      ? field.labels?.[0]
      : field?.querySelector('legend');
  return label?.firstChild?.textContent?.trim() ?? '';
}
