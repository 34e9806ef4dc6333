import { z } from 'zod';
import { isCivilDate } from './calendar.ts';
import { ProductError } from './errors.ts';
import { fieldErrors } from './field-errors.ts';
import { webAddressProblem } from './web-address.ts';

/** Shapes that inputs of all areas share. The same schema checks the form, the API and the spreadsheet. */

/** PostgreSQL can't hold NUL; other control characters have no business in official texts either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A trimmed text of 1 to `max` characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !CONTROL.test(value), { params: { key: 'field.controlCharacters' } });

/** A trimmed text that may be empty. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !CONTROL.test(value), { params: { key: 'field.controlCharacters' } })
    .default('');

export const zoneId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(63);
export const slug = zoneId;
export const ofZone = z.object({ zone: zoneId });
/** What a write answers with: the record and its version from now on. */
export const changedOutput = z.object({ id: z.string(), version: z.number() });
/** Whom or what a record names. */
export const namedOutput = z.object({ id: z.string(), name: z.string() });
export const id = z.uuid();
export const year = z.coerce.number().int().min(2000).max(2100);
export const version = z.coerce.number().int().positive();
/** A tick box of an address: `?overdue=true`. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true')
  .default(false);
/** 'HH:MM' on the 24-hour clock. */
export const timeOfDay = z
  .string()
  .trim()
  .refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), { params: { key: 'field.timeOfDay' } });
/** Browsers end lines in different ways, which is no change of a text; for `overwrite`. */
export const withPlainLineEnds = (value: string): string => value.replaceAll('\r\n', '\n');
export const civilDateInput = z.string().refine(isCivilDate, { params: { key: 'field.date' } });

/** A decimal in plain notation with at most `places` decimals, kept as a string. */
export const decimal = (places: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\d{1,8}(\\.\\d{1,${places}})?$`), { error: 'decimal' })
    .refine((value) => value.length <= 20);

/** A share from 0 to 1, as a decimal string. */
export const completion = decimal(6).refine((value) => !/^(1\.0*[1-9]|[2-9]|\d{2,})/.test(value), {
  params: { key: 'field.share' },
});

const longDecimal = (places: number) => new RegExp(`^\\d{1,14}(\\.\\d{1,${places}})?$`);

/** An amount of money in its unit, at most two decimals, never negative; a decimal string. */
export const amount = z
  .string()
  .trim()
  .refine((value) => longDecimal(2).test(value), { params: { key: 'field.amount' } });

/** A quantity of goods, at most four decimals, never negative; a decimal string. */
export const quantity = z
  .string()
  .trim()
  .refine((value) => longDecimal(4).test(value), { params: { key: 'field.quantity' } });

/** A month as 'YYYY-MM'. */
export const monthInput = z.string().refine((value) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(value), {
  params: { key: 'field.month' },
});

const LONGEST_URL = 2_000;
const webAddress = (value: string, context: z.RefinementCtx) => {
  const key = webAddressProblem(value);
  if (key) context.addIssue({ code: 'custom', params: { key } });
};

/** The address of a page on the web. */
export const httpUrl = text(LONGEST_URL).superRefine(webAddress);
/** The same, or empty for none. */
export const httpUrlOrNone = optionalText(LONGEST_URL).unwrap().superRefine(webAddress);

/** What an address brings, by the schema that the API has for it; 400 beside the fields otherwise. */
export function takeInput<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const taken = schema.safeParse(given);
  if (taken.success) return taken.data;
  throw new ProductError('badInput', { key: 'badInput' }, { fields: fieldErrors(taken.error) });
}
