import type { Locale } from '../../i18n/locale.ts';

const INTL_LOCALE = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** The months of days, one for each: an axis has no room for more. The last may be a month that still runs. */
export function monthLabels(days: readonly string[], locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(INTL_LOCALE[locale], { month: 'short', timeZone: 'UTC' });
  return days.map((day) => format.format(new Date(`${day}T00:00:00Z`)));
}
