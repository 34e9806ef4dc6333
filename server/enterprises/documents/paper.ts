import { textWidth } from '../../documents/text-width.ts';
import { grouped, inTenThousands, listed, ticked, withUnit, writtenDay } from '../../documents/written-values.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { FACT_FIELDS, type FactName } from '../admission/fact-fields.ts';
import type { Facts } from '../admission/facts.ts';
import { countryName } from '../register/countries.ts';
import type { FormWords } from './form-words.ts';
import { UNIT_KINDS } from './word-lists.ts';

/** What every form of a zone is written with. */
export interface Paper {
  words: FormWords;
  locale: Locale;
  zoneName: string;
  /** What the zone calls its office. */
  officeName: string;
  timeZone: string;
}

const kindOf = (name: FactName) => FACT_FIELDS.find((field) => field.name === name)?.kind ?? 'text';

/** Of a column of labels, in centimetres, without its padding. */
const LABEL_WIDTH = 2.95;

/** The fact's label with the unit that the form has; what stands in brackets begins a line where it doesn't fit on one. */
export function factLabel({ words, locale }: Paper, name: FactName, label = words.facts[name]): string {
  const unit = UNIT_KINDS.find((kind) => kind === kindOf(name));
  const whole = unit ? withUnit(label, words.units[unit], locale) : label;
  return textWidth(whole) > LABEL_WIDTH ? whole.replace(/ ?(?=[（(])/, '\n') : whole;
}

/** The fact as the form shows it: amounts in ten thousands, days and countries in words; blank when it is missing. */
export function factText({ words, locale }: Pick<Paper, 'words' | 'locale'>, facts: Facts, name: FactName): string {
  const value = facts[name];
  const kind = kindOf(name);
  if (Array.isArray(value)) {
    if (kind === 'countries')
      return listed(
        value.map((code) => countryName(code, locale)),
        locale,
      );
    if (kind === 'labGrades') return ticked(words.choices.laboratoryGrades, value);
    return listed(value, locale);
  }
  switch (kind) {
    case 'usd':
    case 'cny':
      return inTenThousands(value);
    case 'area':
    case 'count':
      return grouped(value);
    case 'date':
      return writtenDay(value, locale);
    case 'yesNo':
      return ticked(words.choices.yesNo, value);
    default:
      return value;
  }
}
