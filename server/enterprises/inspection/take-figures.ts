import { z } from 'zod';
import { exact } from '../../assessment/exact.ts';
import { amount, optionalText, quantity } from '../../platform/inputs.ts';
import { plainDecimal } from '../filings/cell-texts.ts';
import { GREATEST_TOTAL, toHundredths } from '../filings/exact-sum.ts';
import { type ListProblem, ofWholeList } from '../filings/list-problem.ts';
import { shapeProblems } from '../filings/take-typed.ts';
import { countryInput, findCountry } from '../register/countries.ts';
import { normaliseUscc } from '../register/uscc.ts';
import type { TypedFigures } from './schema.ts';

/** The one way of rows into the inspection figures, typed or from a workbook: their shape, then the rules. */

const PRODUCT_MAX = 300;
const MOST_BATCHES = 1_000_000_000;

const written = z.string().trim().min(1);
const batches = z
  .string()
  .trim()
  .min(1)
  .transform(plainDecimal)
  .pipe(z.string().refine((count) => /^\d{1,10}$/.test(count), { params: { key: 'field.wholeNumber' } }))
  .transform(Number)
  .refine((count) => count <= MOST_BATCHES, { params: { key: 'field.tooBig', values: { maximum: MOST_BATCHES } } });
const goods = written.transform(plainDecimal).pipe(quantity);
const money = written.transform(plainDecimal).pipe(amount);

const figureShape = z.object({
  enterpriseUscc: z.string().transform(normaliseUscc).nullable(),
  country: written.transform((name) => findCountry(name) ?? name).pipe(countryInput),
  product: optionalText(PRODUCT_MAX),
  inspectedBatches: batches,
  inspectedQuantity: goods,
  inspectedAmountUsd: money,
  failedBatches: batches,
  failedQuantity: goods,
  failedAmountUsd: money,
  returnedBatches: batches,
  returnedQuantity: goods,
  returnedAmountUsd: money,
});

type Shaped = z.infer<typeof figureShape>;

/** A row as it is stored. */
export type FigureRow = Omit<Shaped, 'enterpriseUscc'> & { position: number; enterpriseId: string | null };

/** Cells are texts, counts of a request are numbers. */
export type WrittenFigures = { [Column in keyof TypedFigures]: TypedFigures[Column] | string };

/** @param idOf the zone's enterprises by their unified social credit code */
export function createFigureTaker(idOf: ReadonlyMap<string, string>) {
  const firstSeen = new Map<string, number>();
  let rowCount = 0;
  let amountUsd = 0n;
  let batchCount = 0;

  return {
    take(place: number, typed: WrittenFigures): { row: FigureRow } | { problems: ListProblem[] } {
      const shaped = figureShape.safeParse(asTexts(typed));
      if (!shaped.success) return { problems: shapeProblems(shaped.error, place) };
      const problems = [
        ...failedAbove(shaped.data),
        ...unknownEnterprise(shaped.data),
        ...repeated(shaped.data, place),
      ];
      if (problems.length > 0) return { problems: problems.map((problem) => ({ row: place, ...problem })) };
      rowCount += 1;
      amountUsd += toHundredths(shaped.data.inspectedAmountUsd) + toHundredths(shaped.data.returnedAmountUsd);
      batchCount += shaped.data.inspectedBatches + shaped.data.returnedBatches;
      const { enterpriseUscc, ...figures } = shaped.data;
      const enterpriseId = enterpriseUscc === null ? null : (idOf.get(enterpriseUscc) ?? null);
      return { row: { ...figures, enterpriseId, position: rowCount } };
    },

    /** Sums have bounds, too. */
    finish: (): ListProblem[] =>
      amountUsd > GREATEST_TOTAL || batchCount > Number.MAX_SAFE_INTEGER
        ? [ofWholeList({ key: 'lists.totalTooBig' })]
        : [],
  };

  function unknownEnterprise({ enterpriseUscc }: Shaped): ColumnProblem[] {
    if (enterpriseUscc === null || idOf.has(enterpriseUscc)) return [];
    return [{ column: 'enterpriseUscc', key: 'field.unknownUscc' }];
  }

  function repeated({ enterpriseUscc, country, product }: Shaped, place: number): ColumnProblem[] {
    const key = JSON.stringify([enterpriseUscc, country, product.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase()]);
    const earlier = firstSeen.get(key);
    if (earlier !== undefined) return [{ column: 'country', key: 'field.duplicateFigures', params: { row: earlier } }];
    firstSeen.set(key, place);
    return [];
  }
}

type ColumnProblem = Omit<ListProblem, 'row'>;

/** What failed was inspected before. Returns may be of an earlier month's goods. */
function failedAbove(row: Shaped): ColumnProblem[] {
  const parts = [
    ['failedBatches', String(row.failedBatches), String(row.inspectedBatches)],
    ['failedQuantity', row.failedQuantity, row.inspectedQuantity],
    ['failedAmountUsd', row.failedAmountUsd, row.inspectedAmountUsd],
  ] as const;
  return parts.flatMap(([column, part, whole]) =>
    exact(part).compare(exact(whole)) <= 0 ? [] : [{ column, key: 'field.failedAboveInspected', params: { whole } }],
  );
}

const asTexts = (typed: WrittenFigures): Record<string, string | null> => ({
  ...Object.fromEntries(
    Object.entries(typed).map(([column, value]) => [column, value === null ? null : String(value)]),
  ),
  product: typed.product ?? '',
  enterpriseUscc: typed.enterpriseUscc?.trim() ? typed.enterpriseUscc : null,
});
