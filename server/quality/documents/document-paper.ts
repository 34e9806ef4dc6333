import { filledIn } from '../../documents/words-in-language.ts';
import { grouped, listed } from '../../documents/written-values.ts';
import { countryName } from '../../enterprises/register/countries.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { formatCount, formatDecimal, formatMoney, formatShare } from '../../platform/decimal-text.ts';
import { halfOf } from '../period.ts';
import { type DocumentWords, readDocumentWords, type Unit } from './document-words.ts';

type Value = string | number | null;

/** How a paper tells values in its language; null is said to be missing. Each value is rounded once, here. */
export interface DocumentPaper {
  words: DocumentWords;
  locale: Locale;
  period(period: string): string;
  /** A month without its year, and with it. */
  monthOfYear(month: string): string;
  month(month: string): string;
  months(months: readonly string[]): string;
  country(code: string): string;
  /** USD in the unit of the papers, ten thousands. */
  money(usd: string | null): string;
  count(value: Value): string;
  quantity(value: string | null): string;
  /** A share from 0 to 1 in percent, without its sign: the unit stands at the head. */
  percent(share: string | null): string;
  index(value: string | null): string;
  /** A value in a measure's unit. */
  inUnit(value: string, unit: Unit): string;
}

const WRITTEN_BY = {
  money: 'money',
  batches: 'count',
  percent: 'percent',
  filed: 'quantity',
  index: 'index',
} as const satisfies Record<Unit, keyof DocumentPaper>;

const INDEX_PLACES = 4;

/** A paper to write on, in a language. */
export async function documentPaper(locale: Locale): Promise<DocumentPaper> {
  const words = await readDocumentWords(locale);
  const said = <V>(value: V | null, write: (value: V) => string) => (value === null ? words.missing : write(value));
  const inMonth = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' });
    return (month: string) => format.format(new Date(`${month}-01T00:00:00Z`));
  };
  const month = inMonth({ year: 'numeric', month: 'long' });
  const paper: DocumentPaper = {
    words,
    locale,
    period(period) {
      const { year, half } = halfOf(period);
      return filledIn(half === 1 ? words.halves.first : words.halves.second, { year });
    },
    monthOfYear: inMonth({ month: 'short' }),
    month,
    months: (texts) => listed(texts.map(month), locale),
    country: (code) => countryName(code, locale),
    money: (usd) => said(usd, (value) => formatMoney(value, 'tenThousandUsd')),
    count: (value) => said(value, (count) => formatCount(String(count))),
    quantity: (value) => said(value, grouped),
    percent: (share) => said(share, (value) => formatShare(value).replace('%', '')),
    index: (value) => said(value, (index) => formatDecimal(index, { places: INDEX_PLACES })),
    inUnit: (value, unit) => paper[WRITTEN_BY[unit]](value),
  };
  return paper;
}
