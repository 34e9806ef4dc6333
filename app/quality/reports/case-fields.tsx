import { useTranslation } from 'react-i18next';
import { LONGEST_CASE, LONGEST_TITLE, type ReportCase } from '../../../server/quality/reports/content.ts';
import { Checkbox, CheckboxGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { Badge } from '../../ui/status.tsx';
import { CASES, caseField, rowsOfNames } from './content-fields.ts';
import { OtherText, typedElse } from './other-text.tsx';
import type { ReportPage } from './read-report-page.server.ts';

interface CaseFieldsProps {
  cases: readonly ReportCase[];
  offered: ReportPage['offered'];
  /** Somebody else saved meanwhile: shows the cases that they left where they differ. */
  isStale: boolean;
}

/** Section 3 to write: the cases there are, one more to write freely, and those that the half-year offers. */
export function CaseFields({ cases, offered, isStale }: CaseFieldsProps) {
  const { values } = useFormState();
  // After a refusal the form holds the rows that were typed.
  const typed = rowsOfNames(Object.keys(values));
  const count = Math.max(cases.length + 1, (typed.at(-1) ?? 0) + 1);
  return (
    <div className="space-y-8">
      {Array.from({ length: count }, (_, row) => (
        <CaseRow key={caseField(row, 'title')} row={row} stored={cases[row]} isStale={isStale} />
      ))}
      <OfferedCases offered={offered} />
    </div>
  );
}

function CaseRow({ row, stored, isStale }: { row: number; stored: ReportCase | undefined; isStale: boolean }) {
  const { t } = useTranslation('qualityReports');
  const { values } = useFormState();
  const source =
    values[caseField(row, 'source')]?.[0] ?? (stored?.source ? `${stored.source.kind}:${stored.source.id}` : '');
  const typed = (part: 'title' | 'text') => values[caseField(row, part)]?.[0];
  const isOther = stored && (typedElse(typed('title'), stored.title) || typedElse(typed('text'), stored.text));
  const label = stored ? t('cases.case', { number: row + 1 }) : t('cases.new');
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 font-semibold">{label}</legend>
      {!stored && <p className="text-ink-3 text-sm">{t('cases.newHint')}</p>}
      {stored?.source && <Badge>{t(`cases.source.${stored.source.kind}`)}</Badge>}
      <input type="hidden" name={caseField(row, 'source')} value={source} />
      <TextInput
        name={caseField(row, 'title')}
        label={t('cases.title')}
        defaultValue={stored?.title}
        maxLength={LONGEST_TITLE}
        className="max-w-text"
      />
      <TextArea
        name={caseField(row, 'text')}
        label={t('cases.text')}
        defaultValue={stored?.text}
        rows={stored ? 6 : 3}
        maxLength={LONGEST_CASE}
        className="max-w-text"
      />
      {isStale && isOther && <OtherText title={t('edit.stored')} text={`${stored.title}\n${stored.text}`} open />}
      {stored && <Checkbox name={caseField(row, 'removed')} label={t('cases.remove')} />}
    </fieldset>
  );
}

function OfferedCases({ offered }: { offered: ReportPage['offered'] }) {
  const { t } = useTranslation('qualityReports');
  const { errors } = useFormState();
  if (offered.length === 0) return <p className="text-ink-2">{t('cases.offeredNone')}</p>;
  return (
    <div className="space-y-2">
      {errors[CASES] && <p className="text-bad text-sm font-medium">{errors[CASES]}</p>}
      <CheckboxGroup
        name="pick"
        label={t('cases.offered')}
        hint={t('cases.offeredHint')}
        className="max-w-text"
        options={offered.map(({ source, title, text, isTaken }) => ({
          value: `${source.kind}:${source.id}`,
          label: isTaken ? `${title} · ${t('cases.taken')}` : title,
          hint: text,
          disabled: isTaken,
        }))}
      />
    </div>
  );
}
