import { listed, ticked } from '../../../documents/written-values.ts';
import type { Locale } from '../../../platform/bilingual.ts';
import { usdToWan } from '../../../platform/money.ts';
import { FACT_FIELDS, type FactName } from '../../admission/fact-fields.ts';
import { type Facts, NO_FACTS, TABLES } from '../../admission/facts.ts';
import type { FormWords } from '../form-words.ts';
import { factText } from '../paper.ts';
import { UNIT_KINDS } from '../word-lists.ts';

interface Words {
  words: FormWords;
  locale: Locale;
}

/** Every fact with its value; what is counted in something stands as a number with its unit, as the forms have it. */
export function* factRows(facts: Facts, paper: Words) {
  const { words } = paper;
  for (const { name, section, kind } of FACT_FIELDS) {
    const about = { section: words.sections[section], fact: words.facts[name] };
    const unit = UNIT_KINDS.find((counted) => counted === kind);
    if (unit) yield { ...about, amount: inUnit(facts, name, unit), unit: words.units[unit] };
    else yield { ...about, value: factText(paper, facts, name) };
  }
  for (const table of TABLES) {
    for (const [index, value] of tableLines(facts, table, paper).entries()) {
      yield { section: words.tables[table].title, fact: String(index + 1), value };
    }
  }
}

function inUnit(facts: Facts, name: FactName, unit: (typeof UNIT_KINDS)[number]): string {
  const value = String(facts[name]);
  return unit === 'usd' || unit === 'cny' ? usdToWan(value) : value.replace(/^\+/, '');
}

/** What a revision of the facts changed. */
export function changedFacts(before: Facts | undefined, after: Facts, paper: Words) {
  const { words } = paper;
  const earlier = before ?? NO_FACTS;
  const changes = [
    ...FACT_FIELDS.map(({ name }) => ({
      fact: words.facts[name],
      before: factText(paper, earlier, name),
      after: factText(paper, after, name),
    })),
    ...TABLES.map((table) => ({
      fact: words.tables[table].title,
      before: tableLines(earlier, table, paper).join('\n'),
      after: tableLines(after, table, paper).join('\n'),
    })),
  ];
  return changes.filter((change) => change.before !== change.after);
}

/** A line for each row of a table of the survey. */
function tableLines(facts: Facts, table: (typeof TABLES)[number], { words, locale }: Words): string[] {
  const { choices } = words;
  const cells = {
    certificates: facts.certificates.map(({ kind, scheme, number, issuer, issuedOn, expiresOn }) => [
      choices.certificateKinds[kind],
      schemeName(words, kind, scheme),
      number,
      issuer,
      issuedOn,
      expiresOn,
    ]),
    standards: facts.standards.map(({ number, name }) => [number, name]),
    suppliers: facts.suppliers.map(({ part, supplier }) => [part, supplier]),
    equipment: facts.equipment.map(({ name, quantity, uses }) => [name, quantity, ticked(choices.equipmentUses, uses)]),
  }[table];
  return cells.map((row) =>
    listed(
      row.filter((cell) => cell !== ''),
      locale,
    ),
  );
}

export function schemeName({ choices }: FormWords, kind: string, scheme: string): string {
  const names: Record<string, Record<string, string>> = {
    management: choices.managementSchemes,
    product: choices.productSchemes,
    laboratory: choices.laboratoryGrades,
  };
  return names[kind]?.[scheme] ?? scheme;
}
