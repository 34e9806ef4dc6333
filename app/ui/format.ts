import type { Locale } from '../i18n/locale.ts';

export {
  compareDecimals,
  type DecimalString,
  formatCount,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatShare,
  type MoneyUnit,
  type NumberFormat,
  toGeometry,
} from '../../server/platform/decimal-text.ts';

/** All civil dates and clock times of the product are those of this zone. */
const TIME_ZONE = 'Asia/Shanghai';

// 20 July 2025, not July 20, 2025: the day-first form that English-language documents in China use.
const INTL_LOCALE = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>;

const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(INTL_LOCALE[locale], options);

const dateFormats = {
  'zh-CN': formatter('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: formatter('en', { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

const monthFormats = {
  'zh-CN': formatter('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: formatter('en', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

const monthNameFormats = {
  // The long one is written without digits.
  'zh-CN': formatter('zh-CN', { month: 'short', timeZone: 'UTC' }),
  en: formatter('en', { month: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

const civilDayFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: TIME_ZONE,
});
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: TIME_ZONE,
});

// A civil date has no time zone: reading and writing it as UTC keeps the day from moving.
const atMidnight = (civilDate: string) => new Date(`${civilDate}T00:00:00Z`);

/** A civil date 'YYYY-MM-DD' in words: 2025年7月20日, 20 July 2025. */
export const formatDate = (civilDate: string, locale: Locale): string =>
  dateFormats[locale].format(atMidnight(civilDate));

/** A civil month 'YYYY-MM' in words: 2025年7月, July 2025. */
export const formatMonth = (civilMonth: string, locale: Locale): string =>
  monthFormats[locale].format(atMidnight(`${civilMonth}-01`));

/** A civil month 'YYYY-MM' without its year: 7月, July. */
export const formatMonthName = (civilMonth: string, locale: Locale): string =>
  monthNameFormats[locale].format(atMidnight(`${civilMonth}-01`));

/** The civil day in Shanghai on which an instant (UTC ISO 8601) falls, as 'YYYY-MM-DD'. */
export const civilDayOf = (instant: string): string => civilDayFormat.format(new Date(instant));

/** An instant (UTC ISO 8601) as day and clock time in Shanghai: 2025年7月20日 14:05. */
export const formatInstant = (instant: string, locale: Locale): string =>
  `${formatDate(civilDayOf(instant), locale)} ${clockFormat.format(new Date(instant))}`;

/** An instant's clock time in Shanghai: 14:05. */
export const formatClock = (instant: string): string => clockFormat.format(new Date(instant));

const BYTE_UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size: 1536 is '1.5 KB'. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** power;
  return `${Number.isInteger(size) ? size : size.toFixed(1)} ${BYTE_UNITS[power]}`;
}
