import { useTranslation } from 'react-i18next';
import type { FilingPart } from '../../../server/risk/cases/filing-parts.ts';
import type { FilingKind } from '../../../server/risk/kinds.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { fieldsOfFiling } from './filing-fields.ts';

const SHORT = ['whom', 'how'] as const satisfies readonly FilingPart[];
const SHORT_LENGTH = 2_000;
const LONG_LENGTH = 10_000;

interface FilingFormProps {
  kind: FilingKind;
  /** What was filed last, to be revised. */
  earlier?: Record<string, string>;
}

/** R22: one of the enterprise's filings, with all the parts that the article asks for. */
export function FilingForm({ kind, earlier = {} }: FilingFormProps) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  return (
    <ActForm
      name={`file:${kind}`}
      label={tRisk(`filingKind.${kind}`)}
      button={<SubmitButton>{t('file.submit')}</SubmitButton>}
    >
      {fieldsOfFiling(kind).map((part) => (
        <PartField key={part} part={part} defaultValue={earlier[part]} />
      ))}
    </ActForm>
  );
}

function PartField({ part, defaultValue }: { part: FilingPart; defaultValue: string | undefined }) {
  const { t } = useTranslation('riskCases');
  const { today } = useActing();
  const field = { name: `content.${part}`, label: t(`part.${part}`), defaultValue, required: true };
  if (part === 'informedOn') return <TextInput {...field} type="date" max={today} width="short" />;
  const isShort = SHORT.some((each) => each === part);
  return (
    <TextArea
      {...field}
      hint={t(`partHint.${part}`)}
      rows={isShort ? 2 : 5}
      maxLength={isShort ? SHORT_LENGTH : LONG_LENGTH}
    />
  );
}
