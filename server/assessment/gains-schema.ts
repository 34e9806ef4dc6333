import { z } from 'zod';
import { slug, year } from '../platform/inputs.ts';
import { GAIN_WAYS } from './gains.ts';
import { METRIC_IDS } from './metrics.ts';
import { metricRow, ofZone } from './schema.ts';
import { TARGET_STATES } from './scoring.ts';

/** Without a year: this one, or else the newest that has a plan. */
export const gainsInput = ofZone.extend({ department: slug, year: year.optional() });

/** What stands behind a measured target, and what more of it is worth. */
export const measuredOutput = z.object({
  metric: z.enum(METRIC_IDS),
  required: z.string(),
  /** Null without data. */
  value: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Null for readers who may not know how many rows there are. */
  worth: z
    .object({
      rows: z.number(),
      counted: z.number(),
      /** So many rows more must count until nothing is lost. */
      missing: z.number(),
      /** Points if one more row comes that counts. */
      oneMore: z.string(),
      /** Points if one row that does not count came to count; null where there is none. */
      oneMended: z.string().nullable(),
    })
    .nullable(),
  /** Rows that do not count, as this reader may see them; the first of them. */
  open: z.array(metricRow),
  /** So many more do not count. */
  openLeft: z.number(),
});

const gainOutput = z.object({
  /** 'verification': the office's turn; 'handIn': papers; 'measured': the daily work. */
  way: z.enum(GAIN_WAYS),
  taskNumber: z.number(),
  taskTitle: z.string(),
  key: z.string(),
  title: z.string(),
  dueOn: z.string(),
  state: z.enum(TARGET_STATES),
  isOverdue: z.boolean(),
  isBehindPace: z.boolean(),
  points: z.string(),
  measured: measuredOutput.nullable(),
});
export type GainOutput = z.infer<typeof gainOutput>;

export const gainsOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  /** Of a closed year nothing can be gained any more. */
  isOpen: z.boolean(),
  department: z.object({ id: z.string(), name: z.string() }),
  assessableWeight: z.string(),
  verified: z.string(),
  /** All points not verified yet, and by whose turn it is. */
  total: z.string(),
  byWay: z.record(z.enum(GAIN_WAYS), z.string()),
  /** The most points first. */
  items: z.array(gainOutput),
});
