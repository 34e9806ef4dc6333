import { z } from 'zod';

/** The figures of a half-year (report format 1.2). Amounts in USD, quantities and shares are decimal strings; null is no data. */

const value = z.string().nullable();

export const exportSums = z.object({
  amountUsd: z.string(),
  ownBrandAmountUsd: z.string(),
  nonconformingRows: z.number(),
  /** Lists on file for the months of the half-year. */
  lists: z.number(),
});

export const inspectionSums = z.object({
  inspectedBatches: z.number(),
  inspectedQuantity: z.string(),
  inspectedAmountUsd: z.string(),
  failedBatches: z.number(),
  failedQuantity: z.string(),
  failedAmountUsd: z.string(),
  returnedBatches: z.number(),
  returnedQuantity: z.string(),
  returnedAmountUsd: z.string(),
});

/** One half-year as a whole. */
export const halfSums = z.object({
  /** 'YYYY-H1' or 'YYYY-H2'. */
  period: z.string(),
  from: z.string(),
  to: z.string(),
  /** Null as long as no list, and no filing, of any of its months is on file. */
  exports: exportSums.nullable(),
  inspection: inspectionSums.nullable(),
  /** First-inspection failures of what was inspected. */
  failureRateByBatches: value,
  failureRateByAmount: value,
  /** Returned batches of what was inspected. */
  returnRate: value,
  ownBrandShare: value,
  /** Herfindahl-Hirschman index over destination countries, 0 to 1. */
  concentration: value,
  /** What the figures lack. */
  missing: z.object({
    /** Months without the inspection authority's figures. */
    inspectionMonths: z.array(z.string()),
    listsOwed: z.number(),
    listsFiled: z.number(),
  }),
});
export type HalfSums = z.infer<typeof halfSums>;

/** Batches, quantity and amount of one country or product. */
const part = z.object({ key: z.string(), batches: z.number(), quantity: z.string(), amountUsd: z.string() });
const exported = z.object({ key: z.string(), amountUsd: z.string(), ownBrandAmountUsd: z.string(), share: z.string() });

/** Whose data is missing, by name. */
export const completeness = z.object({
  enterprises: z.array(
    z.object({ id: z.string(), name: z.string(), missingMonths: z.array(z.string()), lateMonths: z.array(z.string()) }),
  ),
  /** The departments that the office asked for the half-year (Q4). */
  departments: z.array(
    z.object({
      id: z.string(),
      name: z.object({ 'zh-CN': z.string(), en: z.string() }),
      state: z.enum(['onTime', 'late', 'missing', 'notYetDue']),
    }),
  ),
  /** Whether the office has asked any department. */
  isArranged: z.boolean(),
});

/** Q6, 1.2: the half-year beside the one before and the same one of the year before. */
export const halfFigures = z.object({
  period: z.string(),
  current: halfSums,
  before: halfSums,
  lastYear: halfSums,
  /** Of the current half-year; the largest first. */
  failuresByCountry: z.array(part),
  returnsByCountry: z.array(part),
  failuresByProduct: z.array(part),
  exportsByCountry: z.array(exported),
  exportsByProduct: z.array(exported),
  /** The months of the half-year and of the same one of the year before. */
  months: z.array(
    z.object({
      month: z.string(),
      exportsUsd: value,
      inspectedBatches: z.number().nullable(),
      failedBatches: z.number().nullable(),
      returnedBatches: z.number().nullable(),
    }),
  ),
  completeness,
});
export type HalfFigures = z.infer<typeof halfFigures>;
