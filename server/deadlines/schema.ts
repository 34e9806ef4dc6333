import { z } from 'zod';
import { bilingualOutput, LOCALES } from '../platform/bilingual.ts';
import { daysBetween } from '../platform/calendar.ts';
import { civilDateInput, id, ofZone, text } from '../platform/inputs.ts';
import { ROLES } from '../platform/permissions.ts';
import { DEADLINE_KINDS } from './deadline.ts';

/** Two years at once are enough for any page. */
const MOST_DAYS = 731;

export const listDeadlinesInput = ofZone
  .extend({ from: civilDateInput, to: civilDateInput })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { key: 'deadlines.spanBackwards' } })
  .refine(({ from, to }) => daysBetween(from, to) <= MOST_DAYS, {
    path: ['to'],
    params: { key: 'deadlines.spanTooLong', values: { days: MOST_DAYS } },
  });

export const deadlineOutput = z.object({
  kind: z.enum(DEADLINE_KINDS),
  rule: z.string(),
  /** The same deadline on every reading, and no other of the product. */
  uid: z.string(),
  /** A target's title, a month, a half-year, a kind of paper, the number of a risk. */
  subject: bilingualOutput,
  /** Null: the calendar of working days of `unknownYear` is not on record. */
  dueOn: z.string().nullable(),
  unknownYear: z.number().nullable(),
  isLate: z.boolean(),
  /** The reader's own to do. */
  isOwn: z.boolean(),
  holder: z.object({ roles: z.array(z.enum(ROLES)), department: bilingualOutput.nullable() }),
  /** The enterprise that has to do it, or that it is about. */
  enterprise: z.object({ id: z.string(), name: z.string() }).nullable(),
  about: z.object({ id: z.string(), task: z.number().optional(), year: z.number().optional() }),
});
export type DeadlineOutput = z.infer<typeof deadlineOutput>;

const namedDays = z.array(z.object({ day: z.string(), name: z.string() }));

export const deadlinesOutput = z.object({
  today: z.string(),
  items: z.array(deadlineOutput),
  /** Of the span: days off by the State Council's calendar, weekend days that are worked. */
  holidays: namedDays,
  workdays: namedDays,
  /** Years of the span whose calendar of working days is not on record. */
  unknownYears: z.array(z.number()),
});

export const createFeedInput = z.object({
  /** For which program or device; tells one's feeds apart. */
  label: text(80),
  locale: z.enum(LOCALES),
});
export const ofFeed = z.object({ id });

export const feedOutput = z.object({
  id: z.string(),
  label: z.string(),
  locale: z.enum(LOCALES),
  createdAt: z.string(),
  lastReadAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type FeedView = z.infer<typeof feedOutput>;
export const feedsOutput = z.object({ items: z.array(feedOutput) });
/** The secret of its address is answered once; null when a repeated request came too late to be told. */
export const createFeedOutput = z.object({ feed: feedOutput, secret: z.string().nullable() });

export const readFeedInput = z.object({ secret: z.string().max(100) });
export const readFeedOutput = z.object({
  today: z.string(),
  locale: z.enum(LOCALES),
  zones: z.array(z.object({ id: z.string(), name: z.string(), items: z.array(deadlineOutput) })),
});
