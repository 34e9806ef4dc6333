import { useTranslation } from 'react-i18next';
import type { FactField, FactKind } from '../../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../../server/enterprises/admission/facts.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../ui/choice.tsx';
import { TextArea, TextInput, type TextInputProps } from '../../../ui/field.tsx';
import { listFact, shownIn, textFact } from '../read-draft-form.ts';
import { factLabel, optionsOf, unitOf, useWords, yesNoWords } from '../words.ts';
import { CodeListInput } from './code-list-input.tsx';

export interface FactInputProps {
  field: FactField;
  facts: Facts;
  /** To choose from; empty where no country is asked for. */
  countries: readonly { code: string; name: string }[];
}

/** Names under which the catalogue has a hint; a fact without one explains itself. */
const HINTED = ['pledge', 'honours', 'organisationCode'] as const;

type LineKind = Exclude<FactKind, 'longText' | 'yesNo' | 'pledge' | 'countries' | 'hsCodes' | 'labGrades'>;
const LINES = {
  text: {},
  phone: { type: 'tel', width: 'half' },
  email: { type: 'email', width: 'half', autoComplete: 'off' },
  postcode: { inputMode: 'numeric', width: 'short' },
  count: { inputMode: 'decimal', width: 'short' },
  usd: { inputMode: 'decimal', width: 'half' },
  cny: { inputMode: 'decimal', width: 'half' },
  percent: { inputMode: 'decimal', width: 'half' },
  area: { inputMode: 'decimal', width: 'half' },
  date: { type: 'date', width: 'short' },
} as const satisfies Record<LineKind, Partial<TextInputProps>>;

/** The control for one fact, by its kind. */
export function FactInput({ field, facts, countries }: FactInputProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const { name, kind } = field;
  const hinted = HINTED.find((each) => each === name);
  const common = {
    name,
    label: factLabel(words, name),
    hint: hinted && t(`hint.${hinted}`),
    optional: !field.required,
  };
  switch (kind) {
    case 'longText':
      return (
        <TextArea
          {...common}
          defaultValue={textFact(facts, name)}
          rows={name === 'pledge' ? 5 : 3}
          maxLength={3000}
          className="md:col-span-2"
        />
      );
    case 'yesNo':
      return <RadioGroup {...common} inline defaultValue={textFact(facts, name)} options={yesNoOptions(words, name)} />;
    case 'pledge':
      return (
        <Checkbox
          name={name}
          label={common.label}
          hint={t('hint.pledged')}
          value="yes"
          defaultChecked={textFact(facts, name) === 'yes'}
          className="md:col-span-2"
        />
      );
    case 'labGrades':
      return (
        <CheckboxGroup
          {...common}
          inline
          options={optionsOf(words.choices.laboratoryGrades)}
          defaultValues={listFact(facts, name)}
          className="max-w-none md:col-span-2"
        />
      );
    case 'countries':
      return <CodeListInput {...common} kind="countries" codes={listFact(facts, name)} choices={countries} />;
    case 'hsCodes':
      return <CodeListInput {...common} kind="hsCodes" codes={listFact(facts, name)} choices={[]} />;
    default:
      return (
        <TextInput
          {...common}
          {...LINES[kind]}
          unit={unitOf(words, field)}
          defaultValue={shownIn(field, facts)}
          maxLength={300}
        />
      );
  }
}

const yesNoOptions = (words: Parameters<typeof yesNoWords>[0], name: string) => {
  const { yes, no } = yesNoWords(words, name);
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
};
