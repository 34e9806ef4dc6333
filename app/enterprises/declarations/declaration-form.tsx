import { useTranslation } from 'react-i18next';
import {
  DECLARATION_FIELDS,
  type DeclarationContent,
  type DeclarationField,
} from '../../../server/enterprises/incidents/declaration-content.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { NewDeclarationPage } from './read-declaration-page.server.ts';

interface DeclarationFormProps {
  shipment: string;
  /** Left out for a new one. */
  declaration?: { id: string; version: number };
  content: DeclarationContent;
  pledges: readonly boolean[];
  countries: NewDeclarationPage['countries'];
  labels: NewDeclarationPage['labels'];
  pledgeTexts: NewDeclarationPage['pledgeTexts'];
  cancelHref: string;
}

/** EF6: the form about one shipment. It may be saved half filled; it can be signed only when complete. */
export function DeclarationForm(props: DeclarationFormProps) {
  const { t } = useTranslation('incidents');
  const { shipment, declaration, content, pledges, pledgeTexts } = props;
  return (
    <ActForm
      name={`declare:${shipment}`}
      label={t('declaration.form')}
      version={declaration?.version}
      cancelHref={props.cancelHref}
      travels
      button={<SubmitButton>{t('declaration.save')}</SubmitButton>}
    >
      {declaration && <input type="hidden" name="declaration" value={declaration.id} />}
      <Section title={t('declaration.goods')} intro={t('declaration.goodsIntro')}>
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {DECLARATION_FIELDS.map((field) => (
            <DeclarationInput key={field} field={field} value={content[field]} {...props} />
          ))}
        </div>
      </Section>
      <Section
        title={t('declaration.pledges')}
        intro={
          <>
            {t('declaration.pledgesIntro')} <RuleIds ids={['EF6']} />
          </>
        }
        className="mt-10"
      >
        <div className="space-y-3">
          {pledgeTexts.map((text, index) => (
            <Checkbox
              key={text}
              name={`pledge.${index}`}
              label={text}
              defaultChecked={pledges[index]}
              className="max-w-text"
            />
          ))}
        </div>
      </Section>
    </ActForm>
  );
}

const LONG: readonly DeclarationField[] = ['testReports', 'note'];
const MAX: Partial<Record<DeclarationField, number>> = { quantity: 100, contractNumber: 100, hsCode: 40, valueUsd: 20 };
const LONGEST = 300;
const LONGEST_PROSE = 2_000;

function DeclarationInput({
  field,
  value,
  labels,
  countries,
}: DeclarationFormProps & { field: DeclarationField; value: string }) {
  const { t } = useTranslation('incidents');
  const { today } = useActing();
  const name = `content.${field}`;
  const label = labels[field];
  if (field === 'destination') {
    return (
      <Select
        name={name}
        label={label}
        placeholder={t('choose')}
        options={countries.map((country) => ({ value: country.code, label: country.name }))}
        defaultValue={value}
      />
    );
  }
  if (LONG.includes(field)) {
    return (
      <TextArea
        name={name}
        label={label}
        hint={field === 'testReports' ? t('declaration.testReportsHint') : undefined}
        defaultValue={value}
        rows={3}
        maxLength={LONGEST_PROSE}
        optional={field === 'note'}
        className="sm:col-span-2"
      />
    );
  }
  return (
    <TextInput
      name={name}
      label={label}
      type={field === 'producedOn' ? 'date' : 'text'}
      max={field === 'producedOn' ? today : undefined}
      inputMode={field === 'valueUsd' ? 'decimal' : undefined}
      defaultValue={value}
      maxLength={MAX[field] ?? LONGEST}
    />
  );
}
