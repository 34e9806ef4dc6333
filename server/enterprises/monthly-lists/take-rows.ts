import { z } from 'zod';
import { amount, optionalText, quantity, text } from '../../platform/inputs.ts';
import { plainDecimal } from '../filings/cell-texts.ts';
import { fromHundredths, GREATEST_TOTAL, toHundredths } from '../filings/exact-sum.ts';
import { type ListProblem, ofWholeList } from '../filings/list-problem.ts';
import { shapeProblems, takeTyped } from '../filings/take-typed.ts';
import { countryInput, findCountry } from '../register/countries.ts';
import { isHsCode, normaliseHsCode } from '../register/hs-code.ts';
import { createRowChecker } from './check-rows.ts';
import type { TypedRow } from './schema.ts';

/** EF4: the one way of rows into a list, typed or from a workbook: their shape, then the rules, then the totals. */

const PRODUCT_MAX = 300;
const UNIT_MAX = 40;
const NONCONFORMITY_MAX = 1_000;

const written = z.string().trim().min(1);

const rowShape = z.object({
  country: written.transform((name) => findCountry(name) ?? name).pipe(countryInput),
  product: text(PRODUCT_MAX),
  hsCode: z
    .string()
    .transform(normaliseHsCode)
    .refine((code) => code === '' || isHsCode(code), { params: { key: 'field.hsCode' } }),
  quantity: written.transform(plainDecimal).pipe(quantity),
  unit: text(UNIT_MAX),
  amountUsd: written.transform(plainDecimal).pipe(amount),
  nonconformity: optionalText(NONCONFORMITY_MAX),
  ownBrandQuantity: z.string().transform(plainDecimal).pipe(quantity).nullable(),
  ownBrandAmountUsd: z.string().transform(plainDecimal).pipe(amount).nullable(),
});

/** A row as it is stored. */
export type ListRow = z.infer<typeof rowShape> & { position: number };

export interface ListTotals {
  rowCount: number;
  amountUsd: string;
  ownBrandAmountUsd: string;
  nonconformingRows: number;
}

/** Takes rows one by one, so that a list of a hundred thousand can be read as a stream. */
export function createListTaker() {
  const checker = createRowChecker();
  let rowCount = 0;
  let nonconformingRows = 0;
  let amountUsd = 0n;
  let ownBrandAmountUsd = 0n;

  return {
    take(place: number, typed: TypedRow): { row: ListRow } | { problems: ListProblem[] } {
      const shaped = rowShape.safeParse(withoutBlanks(typed));
      if (!shaped.success) return { problems: shapeProblems(shaped.error, place) };
      const issues = checker.check({ ...shaped.data, position: place });
      if (issues.length > 0) return { problems: issues };
      rowCount += 1;
      amountUsd += toHundredths(shaped.data.amountUsd);
      ownBrandAmountUsd += toHundredths(shaped.data.ownBrandAmountUsd ?? '0');
      if (shaped.data.nonconformity !== '') nonconformingRows += 1;
      return { row: { ...shaped.data, position: rowCount } };
    },

    finish: (): ListProblem[] => (amountUsd > GREATEST_TOTAL ? [ofWholeList({ key: 'lists.totalTooBig' })] : []),

    totals: (): ListTotals => ({
      rowCount,
      amountUsd: fromHundredths(amountUsd),
      ownBrandAmountUsd: fromHundredths(ownBrandAmountUsd),
      nonconformingRows,
    }),
  };
}

const withoutBlanks = (typed: TypedRow) => ({
  ...typed,
  hsCode: typed.hsCode ?? '',
  nonconformity: typed.nonconformity ?? '',
  ownBrandQuantity: blankIsNull(typed.ownBrandQuantity),
  ownBrandAmountUsd: blankIsNull(typed.ownBrandAmountUsd),
});

const blankIsNull = (value: string | null | undefined) => (value?.trim() ? value : null);

/**
 * Takes rows that came with a request.
 * @throws ProductError as `takeTyped`
 */
export function takeListRows(typed: readonly TypedRow[]): { rows: ListRow[]; totals: ListTotals } {
  const taker = createListTaker();
  const rows = takeTyped(typed, taker);
  return { rows, totals: taker.totals() };
}
