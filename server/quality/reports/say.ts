import { filledIn } from '../../documents/words-in-language.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import {
  type DecimalString,
  formatCount,
  formatDecimal,
  formatMoney,
  formatShare,
} from '../../platform/decimal-text.ts';
import { halfOf } from '../period.ts';
import type { ReportWords } from './report-words.ts';

/** How a drafted text tells periods, money and quantities in its language. */
export interface Say {
  words: ReportWords;
  country(code: string): string;
  period(period: string): string;
  month(month: string): string;
  day(day: CivilDate): string;
  /** An amount in USD with its unit: ten thousands in Chinese, dollars in English. */
  money(usd: DecimalString): string;
  quantity(value: DecimalString): string;
  list(parts: readonly string[]): string;
  /** Parts that are lists themselves. */
  clauses(parts: readonly string[]): string;
  count(batches: number | string): string;
}

export function sayIn(locale: Locale, words: ReportWords, country: (code: string) => string): Say {
  const { periods, signs } = words;
  return {
    words,
    country,
    period(period) {
      const { year, half } = halfOf(period);
      return filledIn(half === 1 ? periods.first : periods.second, { year });
    },
    month(month) {
      return filledIn(periods.month, dateParts(month, locale));
    },
    day(day) {
      return filledIn(periods.day, dateParts(day, locale));
    },
    money(usd) {
      const amount =
        locale === 'en' ? formatMoney(usd, 'usd', { places: 0 }) : formatMoney(usd, 'tenThousandUsd', { places: 2 });
      return filledIn(signs.money, { amount });
    },
    quantity: (value) => formatDecimal(value, { places: placesOf(value) }),
    list: (parts) => parts.join(signs.list),
    clauses: (parts) => parts.join(signs.clauses),
    count: formatCount,
  };
}

/** Chinese writes 3月, English 2025-03. */
function dateParts(date: string, locale: Locale) {
  const [year = '', month = '', day = ''] = date.split('-');
  const plain = (part: string) => (locale === 'en' ? part : part.replace(/^0/, ''));
  return { year, month: plain(month), day: plain(day) };
}

/** As many decimals as it has, without zeros at the end. */
const placesOf = (value: DecimalString): number => value.split('.')[1]?.replace(/0+$/, '').length ?? 0;

const PERCENT_PLACES = 2;

/** A share from 0 to 1 in percent. */
export const percent = (share: DecimalString): string => formatShare(share, { places: PERCENT_PLACES });

/** As much of a text as a field takes. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
