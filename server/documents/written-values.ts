import type { Locale } from '../platform/bilingual.ts';
import { civilDate, isCivilDate, toDateColumn } from '../platform/calendar.ts';
import { usdToWan } from '../platform/money.ts';

/** How values are written on a form; what can't be read stays as it was typed, what is missing is blank. */

const BOX = { on: '☑', off: '☐' };
const NO_BREAK = '\u00a0';
const LONGEST_WHOLE = 24;

/** '2026-03-01' is 2026年3月1日 or 1 March 2026. */
export function writtenDay(day: string | null | undefined, locale: Locale): string {
  if (!day || !isCivilDate(day)) return day ?? '';
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(toDateColumn(day));
}

/** The day of an instant on the wall calendar of the zone's time. */
export const dayOfInstant = (instant: string | null, timeZone: string): string | null =>
  instant && civilDate(new Date(instant), timeZone);

/** '1234567.50' is '1,234,567.50'. */
export function grouped(decimal: string | null | undefined): string {
  const match = /^(\d+)(\.\d+)?$/.exec(decimal ?? '');
  if (!match) return decimal ?? '';
  return (match[1] ?? '').replace(/\B(?=(\d{3})+$)/g, ',') + (match[2] ?? '');
}

/** An amount in the forms' ten thousands: '1255000' is '125.5'. */
export const inTenThousands = (amount: string): string => grouped(usdToWan(amount));

/** Every choice with its box, in the order of the words; those chosen are ticked. */
export const ticked = <K extends string>(choices: Record<K, string>, chosen: readonly string[] | string): string =>
  Object.entries<string>(choices)
    .map(([id, label]) => box(label, typeof chosen === 'string' ? chosen === id : chosen.includes(id)))
    .join('  ');

/** A short label stays on one line with its box. */
export const box = (label: string, isTicked: boolean): string => {
  const whole = label.length > LONGEST_WHOLE ? label : label.replaceAll(' ', NO_BREAK);
  return `${isTicked ? BOX.on : BOX.off}${NO_BREAK}${whole}`;
};

export const listed = (texts: readonly string[], locale: Locale): string => texts.join(locale === 'en' ? ', ' : '、');

/** A label before what follows on the same line. */
export const lead = (label: string, locale: Locale): string => `${label}${locale === 'en' ? ': ' : '：'}`;

/** A label with the unit of what is written beside it. */
export const withUnit = (label: string, unit: string, locale: Locale): string =>
  locale === 'en' ? `${label} (${unit})` : `${label}（${unit}）`;
