import { FACT_FIELDS, type FactField } from '../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../server/enterprises/admission/facts.ts';
import {
  EVALUATION_ITEMS,
  EVALUATION_RESULTS,
  type EvaluationAnswers,
} from '../../../server/enterprises/evaluation/items.ts';
import { normaliseHsCode } from '../../../server/enterprises/register/hs-code.ts';
import { usdToWan, wanToUsd } from '../../../server/platform/money.ts';
import { typedValues } from '../../ui/form-failure.ts';
import { oneOf, type TypedPart } from './address.ts';
import { storedTables } from './fact-tables.ts';

/** EF1 to EF3 as far as they are filled in. */
export interface Draft {
  facts: Facts;
  selfAssessment: EvaluationAnswers;
}

/** Turns what a person wrote for a country into its code; null when no country is called so. */
export type FindCountry = (written: string) => string | null;

const FIELDS: readonly FactField[] = FACT_FIELDS;

/** A fact that stands on both forms is typed on the first. */
export const typedOn = ({ forms }: FactField): 'EF1' | 'EF2' => forms[0] ?? 'EF1';
export const fieldsTypedOn = (form: 'EF1' | 'EF2'): FactField[] => FIELDS.filter((field) => typedOn(field) === form);

/**
 * The draft with one part of it as the form now has it; the other parts stay as they were. Nothing is judged here: a
 * draft keeps what was typed, right or wrong.
 */
export function readDraftForm(form: FormData, part: TypedPart, before: Draft, findCountry: FindCountry): Draft {
  if (part === 'EF3') return { ...before, selfAssessment: readAnswers(form) };
  const values = typedValues(form);
  const typed = Object.fromEntries(
    fieldsTypedOn(part).map((field) => [field.name, readFact(field, values[field.name], before.facts, findCountry)]),
  );
  const tables = part === 'EF2' ? storedTables(values) : {};
  return { ...before, facts: { ...before.facts, ...typed, ...tables } };
}

function readFact(field: FactField, typed: string[] | undefined, before: Facts, findCountry: FindCountry) {
  // A form sent as a page ends its lines otherwise than the page's own script does.
  const text = (typed ?? []).join('\n').replace(/\r\n?/g, '\n').trim();
  switch (field.kind) {
    case 'countries':
      return unique(countriesIn(text, findCountry));
    case 'hsCodes':
      return unique(text.split(/[\n,，、;；]+/).map(normaliseHsCode));
    case 'labGrades':
      return unique(typed ?? []);
    // A box left empty sends nothing.
    case 'pledge':
      return text === 'yes' ? 'yes' : '';
    case 'usd':
    case 'cny':
      return typed === undefined ? factOf(before, field.name) : wanToUsd(text);
    default:
      return typed === undefined ? factOf(before, field.name) : text;
  }
}

const unique = (codes: readonly string[]) => [...new Set(codes.filter((code) => code !== ''))];

/** One a line, or several with commas between them; some names have a comma of their own. */
function countriesIn(text: string, findCountry: FindCountry): string[] {
  return text.split('\n').flatMap((line) => {
    const written = line.trim();
    const whole = findCountry(written);
    if (whole) return [whole];
    const names = written.split(/[,，、;；]+/).map((name) => name.trim());
    return names.map((name) => findCountry(name) ?? name);
  });
}

function readAnswers(form: FormData): EvaluationAnswers {
  return Object.fromEntries(
    EVALUATION_ITEMS.flatMap((item) => {
      const result = oneOf(EVALUATION_RESULTS, form.get(item));
      return result ? [[item, result]] : [];
    }),
  );
}

/** A fact by its name, as text or as codes. */
export const factOf = (facts: Facts, name: string): string | string[] =>
  (facts as Record<string, unknown>)[name] as string | string[];

export const textFact = (facts: Facts, name: string): string => {
  const fact = factOf(facts, name);
  return typeof fact === 'string' ? fact : '';
};
export const listFact = (facts: Facts, name: string): string[] => {
  const fact = factOf(facts, name);
  return Array.isArray(fact) ? fact : [];
};

/** The text that a field shows for a stored fact: amounts in ten thousands. */
export const shownIn = (field: FactField, facts: Facts): string => {
  const text = textFact(facts, field.name);
  return field.kind === 'usd' || field.kind === 'cny' ? usdToWan(text) : text;
};

/** Does the fact count, or does the yes-or-no question before it say no? */
export const applies = ({ when }: FactField, facts: Facts): boolean => !when || textFact(facts, when.fact) === 'yes';

/** Looks countries up by name or code among the choices of a language. */
export function countryFinder(countries: readonly { code: string; name: string }[]): FindCountry {
  const keyOf = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const codes = new Map(countries.flatMap(({ code, name }) => [code, name].map((text) => [keyOf(text), code])));
  return (written) => codes.get(keyOf(written)) ?? null;
}
