import { z } from 'zod';
import { daysBetween } from '../../platform/calendar.ts';
import { civilDateInput, ofZone } from '../../platform/inputs.ts';
import { bodyOutput } from '../body-schema.ts';
import { ENTRY_KINDS } from './kinds.ts';

/** A year at once is enough for any page. */
const MOST_DAYS = 366;

export const calendarInput = ofZone
  .extend({ from: civilDateInput, to: civilDateInput })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { key: 'deadlines.spanBackwards' } })
  .refine(({ from, to }) => daysBetween(from, to) <= MOST_DAYS, {
    path: ['to'],
    params: { key: 'deadlines.spanTooLong', values: { days: MOST_DAYS } },
  });

export const entryOutput = z.object({
  kind: z.enum(ENTRY_KINDS),
  id: z.string(),
  /** The record whose page tells of it. */
  about: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.string().nullable(),
  state: z.enum(['planned', 'done']),
  body: bodyOutput,
  enterprise: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type EntryOutput = z.infer<typeof entryOutput>;

const namedDays = z.array(z.object({ day: z.string(), name: z.string() }));

export const calendarOutput = z.object({
  today: z.string(),
  items: z.array(entryOutput),
  /** Days off by the State Council's calendar, and weekend days that are worked. */
  holidays: namedDays,
  workdays: namedDays,
});
