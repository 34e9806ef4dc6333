import type { FactField } from '../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../server/enterprises/admission/facts.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatCount, formatDate, formatDecimal, formatMoney } from '../../ui/format.ts';
import type { ScreenRow, TableName } from './fact-tables.ts';
import { fieldsTypedOn, listFact, textFact } from './read-draft-form.ts';
import { type AdmissionWords, factLabel, schemeLabel, unitOf, wordOf, yesNoWords } from './words.ts';

const DECIMAL = /^\d{1,14}(\.\d+)?$/;
const SIGNED = /^[+-]?\d{1,6}(\.\d+)?$/;
const COUNT = /^\d{1,9}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface Writing {
  words: AdmissionWords;
  locale: Locale;
  /** Names of the countries that occur, by code. */
  countries: Record<string, string>;
  /** Between the things of a list. */
  separator: string;
}

/** A fact as a text to read; '' when nothing was told. What can't be read stays as it was typed. */
export function writtenFact(field: FactField, facts: Facts, { words, locale, countries, separator }: Writing): string {
  const unit = unitOf(words, field) ?? '';
  const text = textFact(facts, field.name);
  switch (field.kind) {
    case 'countries':
      return listFact(facts, field.name)
        .map((code) => countries[code] ?? code)
        .join(separator);
    case 'hsCodes':
      return listFact(facts, field.name).join(separator);
    case 'labGrades':
      return listFact(facts, field.name)
        .map((grade) => wordOf(words.choices.laboratoryGrades, grade))
        .join(separator);
    case 'usd':
    case 'cny':
      return DECIMAL.test(text) ? `${formatMoney(text, 'tenThousandUsd')} ${unit}` : text;
    case 'area':
      return DECIMAL.test(text) ? `${formatDecimal(text, { places: text.includes('.') ? 2 : 0 })} ${unit}` : text;
    case 'count':
      return COUNT.test(text) ? `${formatCount(text)} ${unit}` : text;
    case 'percent':
      return SIGNED.test(text) ? `${formatDecimal(text, { signed: true })}%` : text;
    case 'date':
      return DAY.test(text) ? formatDate(text, locale) : text;
    case 'yesNo':
    case 'pledge':
      return text === '' ? '' : wordOf(yesNoWords(words, field.name), text);
    default:
      return text;
  }
}

/** The rows of an open-ended table as texts to read, by column. */
export function writtenRows(table: TableName, facts: Facts, { words, locale, separator }: Writing): ScreenRow[] {
  const day = (text: string) => (DAY.test(text) ? formatDate(text, locale) : text);
  switch (table) {
    case 'certificates':
      return facts.certificates.map(({ kind, scheme, issuedOn, expiresOn, ...rest }) => ({
        ...rest,
        kind: words.choices.certificateKinds[kind],
        scheme: schemeLabel(words, kind, scheme),
        issuedOn: day(issuedOn),
        expiresOn: day(expiresOn),
      }));
    case 'equipment':
      return facts.equipment.map(({ uses, ...rest }) => ({
        ...rest,
        uses: uses.map((use) => words.choices.equipmentUses[use]).join(separator),
      }));
    default:
      return facts[table].map((row) => ({ ...row }));
  }
}

/** Where a form differs from what is stored now: the fact's name and the stored text. */
export interface StoredDifference {
  label: string;
  /** '' when nothing is stored. */
  stored: string;
}

/** The facts of one form that were typed otherwise than they are stored. */
export const factDifferences = (
  form: 'EF1' | 'EF2',
  typed: Facts,
  stored: Facts,
  writing: Writing,
): StoredDifference[] =>
  fieldsTypedOn(form).flatMap((field) => {
    const now = writtenFact(field, stored, writing);
    return now === writtenFact(field, typed, writing)
      ? []
      : [{ label: factLabel(writing.words, field.name), stored: now }];
  });
