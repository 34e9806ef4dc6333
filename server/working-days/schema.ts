import { z } from 'zod';
import { optionalText, version, year } from '../platform/inputs.ts';

/** As many rows as no year has. */
const MOST_ROWS = 60;
// What is missing or no day is told together with all else that is wrong: see check-calendar.ts.
const day = optionalText(20);
const name = optionalText(40);

export const ofYear = z.object({ year });

export const saveYearInput = z.object({
  year,
  /** The notice that the calendar follows. */
  source: optionalText(300),
  holidays: z.array(z.object({ from: day, to: day, name })).max(MOST_ROWS),
  workdays: z.array(z.object({ day, name })).max(MOST_ROWS),
  /** Of the calendar that is changed; none for a year that is not on record yet. */
  version: version.optional(),
});
export type SaveYearInput = z.infer<typeof saveYearInput>;

const yearFacts = {
  year: z.number(),
  source: z.string(),
  /** Null: the product brought it along. */
  changedBy: z.string().nullable(),
  changedAt: z.string(),
  version: z.number(),
};

export const yearsOutput = z.object({
  items: z.array(
    z.object({
      ...yearFacts,
      /** Days off, and weekend days that are worked. */
      holidays: z.number(),
      workdays: z.number(),
    }),
  ),
  /** Of this year and the next, those whose calendar is not on record. */
  missing: z.array(z.number()),
});

export const yearOutput = z.object({
  ...yearFacts,
  holidays: z.array(z.object({ from: z.string(), to: z.string(), name: z.string() })),
  workdays: z.array(z.object({ day: z.string(), name: z.string() })),
});
export type YearOutput = z.infer<typeof yearOutput>;

export const savedOutput = z.object({ year: z.number(), version: z.number() });
