import { z } from 'zod';
import { ofZone } from '../../platform/inputs.ts';
import { periodInput } from '../period-input.ts';
import { completeness, halfFigures, halfSums } from './schema.ts';

/** The quality dashboard (Q5). Amounts in USD, quantities and shares are decimal strings; null is no data. */

export const dashboardInput = ofZone.extend({ period: periodInput.optional() });

const value = z.string().nullable();
const count = z.number();

const trendMonth = z.object({
  month: z.string(),
  exportsUsd: value,
  ownBrandAmountUsd: value,
  inspectedBatches: count.nullable(),
  failedBatches: count.nullable(),
  returnedBatches: count.nullable(),
  failureRateByBatches: value,
  failureRateByAmount: value,
});

/** The largest one by one, all others as one. `name` is the country's in the reader's language, or the product's. */
const exported = halfFigures.shape.exportsByCountry.element;
const inspected = halfFigures.shape.failuresByCountry.element;
const name = z.string();
const topExports = z.object({
  top: z.array(exported.extend({ name })),
  rest: exported.omit({ key: true }).extend({ count }).nullable(),
});
const topInspected = z.object({
  top: z.array(inspected.extend({ name })),
  rest: inspected.omit({ key: true }).extend({ count }).nullable(),
});

export const dashboardOutput = z.object({
  period: z.string(),
  isOver: z.boolean(),
  /** The newest of its months that is over; null as long as none is. */
  through: z.string().nullable(),
  computedAt: z.string(),
  current: halfSums,
  before: halfSums,
  lastYear: halfSums,
  /**
   * What may be compared: the months whose lists are due, the same ones of the year before, and the half-year before once
   * that is all of them. Null as long as no list is due.
   */
  compared: z
    .object({ through: z.string(), current: halfSums, lastYear: halfSums, before: halfSums.nullable() })
    .nullable(),
  /** The 24 months up to `through`. */
  trend: z.array(trendMonth),
  exportsByCountry: topExports,
  exportsByProduct: topExports,
  failuresByCountry: topInspected,
  failuresByProduct: topInspected,
  returnsByCountry: topInspected,
  missing: completeness.extend({
    /** All enterprises that miss lists or filed late, of which the first are named. */
    enterpriseCount: count,
  }),
});
