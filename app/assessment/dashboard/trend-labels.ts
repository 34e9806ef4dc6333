import type { Locale } from '../../i18n/locale.ts';

const INTL_LOCALE = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** Days of one year on an axis: a month's last day by its month's name, any other as a day. */
export function dayLabels(days: readonly string[], locale: Locale): string[] {
  const month = new Intl.DateTimeFormat(INTL_LOCALE[locale], { month: 'short', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(INTL_LOCALE[locale], { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return days.map((civilDate) => {
    const date = new Date(`${civilDate}T00:00:00Z`);
    return (isMonthEnd(date) ? month : day).format(date);
  });
}

const DAY_MS = 86_400_000;
const isMonthEnd = (date: Date) => new Date(date.getTime() + DAY_MS).getUTCDate() === 1;
