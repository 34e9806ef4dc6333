import { useTranslation } from 'react-i18next';
import { FACT_FIELDS, type FactField } from '../../../server/enterprises/admission/fact-fields.ts';
import { WithContents } from '../../ui/contents.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { FactInput, type FactInputProps } from '../admission/editor/fact-input.tsx';
import { TableInput } from '../admission/editor/table-input.tsx';
import { TABLE_NAMES } from '../admission/fact-tables.ts';
import { useWords } from '../admission/words.ts';
import { ActForm } from './act-form.tsx';
import { FACT_SECTIONS } from './fact-sections.tsx';
import type { FactsContent } from './facts-tab.tsx';

interface FactsFormProps {
  edited: NonNullable<FactsContent['edited']>;
}

const FIELDS: readonly FactField[] = FACT_FIELDS;

/** A yes reveals what it asks for; without JavaScript, too. */
const REVEALS = '[&_.only-yes]:hidden [&:has([value=yes]:checked)_.only-yes]:grid';

/** A fact with those that are asked for only when it is a yes. */
function FactFields({ field, ...given }: FactInputProps) {
  const dependents = FIELDS.filter(({ when }) => when?.fact === field.name);
  if (dependents.length === 0) return <FactInput field={field} {...given} />;
  return (
    <div className={`md:col-span-2 ${REVEALS}`}>
      <FactInput field={field} {...given} />
      <div className="only-yes border-accent mt-4 gap-x-8 gap-y-5 border-s-2 ps-4 md:grid-cols-2">
        {dependents.map((each) => (
          <FactInput key={each.name} field={each} {...given} />
        ))}
      </div>
    </div>
  );
}

/** E6: brings the facts on file up to date, all in one form; the earlier revision stays. */
export function FactsForm({ edited: { facts, revision, countries } }: FactsFormProps) {
  const { t } = useTranslation('enterprises');
  const words = useWords();
  return (
    <WithContents
      entries={[
        ...FACT_SECTIONS.map((section) => ({ id: `edit-${section}`, title: words.sections[section] })),
        ...TABLE_NAMES.map((table) => ({ id: `edit-${table}`, title: words.tables[table].title })),
        { id: 'edit-reason', title: t('facts.edit.reason') },
      ]}
    >
      <p className="text-ink-2 mb-6 max-w-text">{t('facts.edit.intro')}</p>
      <ActForm
        name="facts"
        // What was typed over an earlier revision would hide what has changed since.
        version={revision}
        label={t('facts.edit.open')}
        className="space-y-12"
        buttons={<SubmitButton>{t('facts.edit.submit')}</SubmitButton>}
      >
        {FACT_SECTIONS.map((section) => (
          <Section key={section} id={`edit-${section}`} title={words.sections[section]}>
            <div className="grid max-w-[60rem] gap-x-8 gap-y-5 md:grid-cols-2">
              {FIELDS.filter((field) => field.section === section && !field.when).map((field) => (
                <FactFields key={field.name} field={field} facts={facts} countries={countries} />
              ))}
            </div>
          </Section>
        ))}
        {TABLE_NAMES.map((table) => (
          <Section key={table} id={`edit-${table}`} title={words.tables[table].title}>
            <TableInput table={table} facts={facts} />
          </Section>
        ))}
        <Section id="edit-reason" title={t('facts.edit.reason')}>
          <TextArea
            name="reason"
            label={t('facts.edit.reason')}
            hint={t('facts.edit.reasonHint')}
            rows={3}
            maxLength={1000}
            required
          />
        </Section>
      </ActForm>
    </WithContents>
  );
}
