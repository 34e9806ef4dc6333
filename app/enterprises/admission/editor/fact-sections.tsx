import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FACT_FIELDS, type FactField, type FactSection } from '../../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../../server/enterprises/admission/facts.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { fieldId } from '../../../ui/error-summary.tsx';
import { Nothing } from '../../../ui/figures.tsx';
import { Section } from '../../../ui/section.tsx';
import { applicationAddress } from '../address.ts';
import { TABLE_NAMES, type TableName } from '../fact-tables.ts';
import { typedOn } from '../read-draft-form.ts';
import { useWriting } from '../use-writing.ts';
import { factLabel, useWords } from '../words.ts';
import { writtenFact } from '../written-facts.ts';
import { DRAFT_FORM } from './draft-form.tsx';
import { FactInput } from './fact-input.tsx';
import { TableInput } from './table-input.tsx';

const FIELDS: readonly FactField[] = FACT_FIELDS;

/** Where the tables of EF2 stand among its sections. */
const AFTER: Partial<Record<FactSection, readonly TableName[]>> = {
  quality: ['certificates'],
  record: ['standards', 'suppliers', 'equipment'],
};

/** The sections of a form in their order, with their tables: what the form shows and what its contents list. */
export function sectionsOf(form: 'EF1' | 'EF2'): (FactSection | TableName)[] {
  const sections = new Set(FIELDS.filter(({ forms }) => forms.includes(form)).map(({ section }) => section));
  return [...sections].flatMap((section) => [section, ...(form === 'EF2' ? (AFTER[section] ?? []) : [])]);
}

export const isTableName = (name: string): name is TableName => TABLE_NAMES.some((table) => table === name);

export interface FactSectionsProps {
  zone: string;
  application: string;
  form: 'EF1' | 'EF2';
  facts: Facts;
  countries: readonly { code: string; name: string }[];
}

/** EF1 or EF2 as fields; what the other form asks too stands here to be read. */
export function FactSections(props: FactSectionsProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  return sectionsOf(props.form).map((section) =>
    isTableName(section) ? (
      // The table has the id of its field: what is missing leads here.
      <Section key={section} id={fieldId(DRAFT_FORM, section)} title={words.tables[section].title}>
        <TableInput table={section} facts={props.facts} />
      </Section>
    ) : (
      <Section
        key={section}
        id={`section-${section}`}
        title={words.sections[section]}
        intro={section === 'business' && props.form === 'EF1' ? t('editor.lastYear') : undefined}
      >
        <Fields {...props} section={section} />
      </Section>
    ),
  );
}

function Fields({ section, form, facts, countries, zone, application }: FactSectionsProps & { section: FactSection }) {
  const here = FIELDS.filter((field) => field.section === section && field.forms.includes(form));
  const typed = here.filter((field) => typedOn(field) === form);
  const shared = here.filter((field) => typedOn(field) !== form);
  return (
    <div className="space-y-6">
      {shared.length > 0 && <Shared zone={zone} application={application} fields={shared} facts={facts} />}
      {typed.length > 0 && (
        <div className="grid max-w-[60rem] gap-x-8 gap-y-5 md:grid-cols-2">
          {typed
            .filter(({ when }) => !when)
            .map((field) => (
              <FieldWithDependents
                key={field.name}
                field={field}
                dependents={typed.filter(({ when }) => when?.fact === field.name)}
                facts={facts}
                countries={countries}
              />
            ))}
        </div>
      )}
    </div>
  );
}

/** A yes reveals what it asks for; without JavaScript, too. */
const REVEALS = '[&_.only-yes]:hidden [&:has([value=yes]:checked)_.only-yes]:grid';

function FieldWithDependents({
  field,
  dependents,
  facts,
  countries,
}: {
  field: FactField;
  dependents: readonly FactField[];
  facts: Facts;
  countries: FactSectionsProps['countries'];
}) {
  if (dependents.length === 0) return <FactInput field={field} facts={facts} countries={countries} />;
  return (
    <div className={`md:col-span-2 ${REVEALS}`}>
      <FactInput field={field} facts={facts} countries={countries} />
      <div className="only-yes border-accent mt-4 gap-x-8 gap-y-5 border-s-2 ps-4 md:grid-cols-2">
        {dependents.map((each) => (
          <FactInput key={each.name} field={each} facts={facts} countries={countries} />
        ))}
      </div>
    </div>
  );
}

interface SharedProps {
  zone: string;
  application: string;
  fields: readonly FactField[];
  facts: Facts;
}

/** Facts that stand on EF1 as well: typed there, read here. */
function Shared({ zone, application, fields, facts }: SharedProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const writing = useWriting();
  const [first] = fields;
  return (
    <div className="max-w-[60rem]">
      <p className="text-ink-3 mb-1.5 text-sm">
        {t('editor.shared')}{' '}
        {first && (
          <Link
            to={applicationAddress(zone, application, {
              part: typedOn(first),
              at: fieldId(DRAFT_FORM, first.name),
            })}
          >
            {t('editor.changeShared', { form: words.forms[typedOn(first)].title })}
          </Link>
        )}
      </p>
      <DefinitionList
        items={fields.map((field) => ({
          term: factLabel(words, field.name),
          value: writtenFact(field, facts, writing) || <Nothing />,
        }))}
      />
    </div>
  );
}
