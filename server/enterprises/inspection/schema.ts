import { z } from 'zod';
import { year, zoneId } from '../../platform/inputs.ts';
import { MOST_ROWS_TYPED } from '../filings/list-kinds.ts';
import { ofMonth, revisionWish, rowPage, workbookWish } from '../filings/schema.ts';

/** Inputs and outputs of the inspection authority's figures (Q5, report format 1.2). Decimals are strings. */

const typed = z.string().max(2_000);
const count = z.number();

/** A row as it was typed: `takeFigureRows` says everything that is wrong with all of them at once. */
export const typedFigures = z.object({
  /** Null where the authority counts by country only. */
  enterpriseUscc: typed.nullable().default(null),
  /** A code of ISO 3166-1, or a name in either language. */
  country: typed,
  product: typed.default(''),
  inspectedBatches: count,
  inspectedQuantity: typed,
  inspectedAmountUsd: typed,
  /** At first inspection. */
  failedBatches: count,
  failedQuantity: typed,
  failedAmountUsd: typed,
  /** From abroad; of whatever month they left in. */
  returnedBatches: count,
  returnedQuantity: typed,
  returnedAmountUsd: typed,
});
export type TypedFigures = z.input<typeof typedFigures>;

export const fileFiguresInput = ofMonth.extend({
  /** Without any, nothing was inspected that month. */
  rows: z.array(typedFigures).refine((rows) => rows.length <= MOST_ROWS_TYPED, {
    params: { key: 'lists.tooManyRows', values: { limit: MOST_ROWS_TYPED } },
  }),
  ...revisionWish,
});
export const startFiguresImportInput = ofMonth.extend(workbookWish);
export const readFiguresInput = ofMonth.extend(rowPage);
export const figuresOfYearInput = z.object({ zone: zoneId, year });

export const filedFiguresOutput = z.object({
  id: z.string(),
  month: z.string(),
  revision: z.number(),
  rowCount: z.number(),
});

const sums = {
  inspectedBatches: z.number(),
  inspectedQuantity: z.string(),
  inspectedAmountUsd: z.string(),
  failedBatches: z.number(),
  failedQuantity: z.string(),
  failedAmountUsd: z.string(),
  returnedBatches: z.number(),
  returnedQuantity: z.string(),
  returnedAmountUsd: z.string(),
};

export const figureSums = z.object({
  ...sums,
  /** Failed batches of those inspected, 0 to 1 with six decimals; null when none was inspected. */
  failureRate: z.string().nullable(),
});

const revisionOutput = z.object({
  revision: z.number(),
  /** Null for enterprises, which see only their own rows. */
  rowCount: z.number().nullable(),
  filedBy: z.string(),
  filedAt: z.string(),
  reason: z.string(),
});

export const figuresOutput = z.object({
  month: z.string(),
  /** Whether the reader may file or correct it today; the message says why the rule refuses. */
  filing: z.object({ isPermitted: z.boolean(), refusal: z.string().nullable(), rule: z.string().nullable() }),
  /** The revision that is shown; null as long as nothing has been filed. */
  revision: z.number().nullable(),
  revisions: z.array(revisionOutput),
  /** Of all rows that the reader may see. */
  total: figureSums,
  rows: z.array(
    z.object({
      position: z.number(),
      enterprise: z.object({ id: z.string(), name: z.string(), uscc: z.string() }).nullable(),
      country: z.string(),
      countryName: z.string(),
      product: z.string(),
      ...sums,
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const figuresOfYearOutput = z.object({
  year: z.number(),
  months: z.array(
    z.object({
      month: z.string(),
      /** Null when nothing has been filed. */
      revision: z.number().nullable(),
      total: figureSums,
    }),
  ),
  countries: z.array(z.object({ country: z.string(), countryName: z.string(), total: figureSums })),
  total: figureSums,
});
