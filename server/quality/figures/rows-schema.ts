import { z } from 'zod';
import { countryInput } from '../../enterprises/register/countries.ts';
import { flag, monthInput } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { ofPeriod } from '../period-input.ts';
import { exportSums, inspectionSums } from './schema.ts';

/** The rows behind a figure (Q5): of the newest lists and filings only. Amounts in USD; decimals are strings. */

export const MEASURES = ['exports', 'inspections'] as const;

export const rowsInput = ofPeriod.extend({
  measure: z.enum(MEASURES),
  month: monthInput.optional(),
  country: countryInput.optional(),
  /** As the list writes it; empty for the figures without a product. */
  product: z.string().max(500).optional(),
  /** Of exports. */
  onlyOwnBrand: flag,
  /** Of inspections. */
  onlyFailed: flag,
  onlyReturned: flag,
  ...pageInput,
});

const rowCount = z.number();
const place = { month: z.string(), position: z.number(), country: z.string(), countryName: z.string() };
const enterprise = z.object({ id: z.string(), name: z.string() });

export const rowsOutput = z.object({
  period: z.string(),
  measure: z.enum(MEASURES),
  /** Of the half-year, to choose from. */
  months: z.array(z.string()),
  /**
   * The figure that the rows of all pages add up to, as the dashboard has it; null without data, for the other measure,
   * and for a country and a product at once, which is not summed up.
   */
  exportTotal: exportSums.extend({ rowCount }).nullable(),
  inspectionTotal: inspectionSums.extend({ rowCount }).nullable(),
  exports: z.array(
    z.object({
      ...place,
      listId: z.string(),
      enterprise,
      product: z.string(),
      quantity: z.string(),
      unit: z.string(),
      amountUsd: z.string(),
      ownBrandAmountUsd: z.string().nullable(),
      nonconformity: z.string(),
    }),
  ),
  inspections: z.array(
    z.object({
      ...place,
      /** Null where the authority counts by country only. */
      enterprise: enterprise.nullable(),
      product: z.string(),
      ...inspectionSums.shape,
    }),
  ),
  nextCursor: z.string().nullable(),
});
