import { useTranslation } from 'react-i18next';
import { LONGEST_SECTION, type Section } from '../../../server/quality/reports/content.ts';
import { TextArea } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { SECTION_FIELD } from './content-fields.ts';
import { OtherText, typedElse } from './other-text.tsx';
import { ASPECTS } from './report-parts.ts';

interface SectionFieldProps {
  section: Section;
  stored: string;
  /** What the figures and files would say now. */
  suggested: string;
  /** Somebody else saved meanwhile: shows what they wrote where it differs. */
  isStale: boolean;
}

const SHORTEST = 3;
const LONGEST = 16;
const SIGNS_OF_A_LINE = 50;

/** As many rows as the text takes, within reason. */
const rowsFor = (text: string): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / SIGNS_OF_A_LINE), 0);
  return Math.min(LONGEST, Math.max(SHORTEST, lines + 1));
};

/** One section to write, with what the data say below it where that is something else. */
export function SectionField({ section, stored, suggested, isStale }: SectionFieldProps) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const { values } = useFormState();
  const name = SECTION_FIELD(section);
  const typed = values[name]?.[0];
  const isAspect = ASPECTS.includes(section);
  return (
    <div className="space-y-2">
      <TextArea
        name={name}
        label={t(`quality:section.${section}`)}
        hint={isAspect ? t('edit.aspectHint') : undefined}
        defaultValue={stored}
        rows={rowsFor(typed ?? stored)}
        maxLength={LONGEST_SECTION}
        className="max-w-text"
      />
      {isStale && typedElse(typed, stored) && <OtherText title={t('edit.stored')} text={stored} open />}
      {suggested !== '' && suggested !== stored && (
        <OtherText title={t('edit.suggested')} hint={t('edit.suggestedHint')} text={suggested} />
      )}
    </div>
  );
}
