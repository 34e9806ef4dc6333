import { FACT_FIELDS } from '../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../server/enterprises/admission/facts.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Section } from '../../ui/section.tsx';
import { useWriting } from '../admission/use-writing.ts';
import { factLabel } from '../admission/words.ts';
import { writtenFact } from '../admission/written-facts.ts';
import { FactText } from './fact-text.tsx';

export const FACT_SECTIONS = [...new Set(FACT_FIELDS.map(({ section }) => section))];

/** The facts of application and survey (EF1, EF2) to be read, section by section. */
export function FactSections({ facts }: { facts: Facts }) {
  const writing = useWriting();
  const { words } = writing;
  return (
    <div className="gap-x-12 lg:columns-2">
      {FACT_SECTIONS.map((section) => (
        <Section key={section} id={section} title={words.sections[section]} className="mb-10 break-inside-avoid">
          <DefinitionList
            items={FACT_FIELDS.filter((field) => field.section === section).map((field) => ({
              term: factLabel(words, field.name),
              value: <FactText text={writtenFact(field, facts, writing)} />,
            }))}
          />
        </Section>
      ))}
    </div>
  );
}
