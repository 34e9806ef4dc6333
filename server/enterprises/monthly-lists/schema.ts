import { z } from 'zod';
import { id, year, zoneId } from '../../platform/inputs.ts';
import { MOST_ROWS_TYPED } from '../filings/list-kinds.ts';
import { ofMonth, revisionWish, rowPage, workbookWish } from '../filings/schema.ts';
import { FILING_STATES } from './filing.ts';

/** Inputs and outputs of the monthly export lists (EF4). Decimals are strings. */

export const ofList = ofMonth.extend({ enterprise: id });

const typed = z.string().max(2_000);

/** A row as it was typed: `takeListRows` says everything that is wrong with all of them at once. */
export const typedRow = z.object({
  /** A code of ISO 3166-1, or a name in either language. */
  country: typed,
  product: typed,
  /** 4, 6, 8 or 10 digits; may be empty. */
  hsCode: typed.default(''),
  quantity: typed,
  unit: typed,
  amountUsd: typed,
  /** What did not conform; empty when nothing. */
  nonconformity: typed.default(''),
  ownBrandQuantity: typed.nullable().default(null),
  ownBrandAmountUsd: typed.nullable().default(null),
});
export type TypedRow = z.input<typeof typedRow>;

export const fileInput = ofList.extend({
  /** false says that nothing was exported this month; then there are no rows. */
  hasExports: z.boolean(),
  rows: z
    .array(typedRow)
    .refine((rows) => rows.length <= MOST_ROWS_TYPED, {
      params: { key: 'lists.tooManyRows', values: { limit: MOST_ROWS_TYPED } },
    })
    .default([]),
  ...revisionWish,
});

export const startImportInput = ofList.extend(workbookWish);
export const readInput = ofList.extend(rowPage);
export const exportInput = ofList.extend({ revision: rowPage.revision });
export const monthsInput = z.object({ zone: zoneId, enterprise: id, year });

export const zoneListsInput = ofMonth.extend({
  state: z.enum(FILING_STATES).exclude(['notOwed']).optional(),
  cursor: rowPage.cursor,
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

const filingState = z.enum(FILING_STATES);

const totals = {
  hasExports: z.boolean(),
  rowCount: z.number(),
  amountUsd: z.string(),
  ownBrandAmountUsd: z.string(),
  nonconformingRows: z.number(),
};

export const filedOutput = z.object({
  id: z.string(),
  month: z.string(),
  revision: z.number(),
  dueOn: z.string(),
  filedOn: z.string(),
  ...totals,
});

const revisionOutput = filedOutput.omit({ month: true, dueOn: true }).extend({
  filedBy: z.string(),
  filedAt: z.string(),
  /** Why it was corrected; empty for the first one. */
  reason: z.string(),
  fromWorkbook: z.boolean(),
});

export const listRowOutput = z.object({
  position: z.number(),
  country: z.string(),
  countryName: z.string(),
  product: z.string(),
  hsCode: z.string(),
  quantity: z.string(),
  unit: z.string(),
  amountUsd: z.string(),
  nonconformity: z.string(),
  ownBrandQuantity: z.string().nullable(),
  ownBrandAmountUsd: z.string().nullable(),
});

export const listOutput = z.object({
  enterprise: z.object({ id: z.string(), name: z.string() }),
  month: z.string(),
  dueOn: z.string(),
  state: filingState,
  /** Whether the reader may file or correct it today; the message says why the rule refuses. */
  filing: z.object({ isPermitted: z.boolean(), refusal: z.string().nullable(), rule: z.string().nullable() }),
  /** The revision that is shown; null as long as nothing has been filed. */
  list: revisionOutput.nullable(),
  /** All of them, the newest first. */
  revisions: z.array(revisionOutput),
  rows: z.array(listRowOutput),
  nextCursor: z.string().nullable(),
});

const newestTotals = z.object({ revision: z.number(), ...totals });

export const monthsOutput = z.object({
  year: z.number(),
  months: z.array(
    z.object({
      month: z.string(),
      dueOn: z.string(),
      state: filingState,
      /** Of the first filing. */
      filedOn: z.string().nullable(),
      list: newestTotals.nullable(),
    }),
  ),
});

export const zoneListsOutput = z.object({
  month: z.string(),
  dueOn: z.string(),
  /** Of all enterprises that are in the zone on the month's last day and may be seen. */
  counts: z.object({
    inZone: z.number(),
    onTime: z.number(),
    late: z.number(),
    missing: z.number(),
    notYetDue: z.number(),
  }),
  amountUsd: z.string(),
  ownBrandAmountUsd: z.string(),
  items: z.array(
    z.object({
      enterprise: z.object({ id: z.string(), name: z.string(), uscc: z.string() }),
      state: filingState,
      filedOn: z.string().nullable(),
      list: newestTotals.nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
