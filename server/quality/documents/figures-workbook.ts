import type { Writable } from 'node:stream';
import type { z } from 'zod';
import { fileNameOf } from '../../documents/file-name.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import { listed } from '../../documents/written-values.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { formatDecimal } from '../../platform/decimal-text.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type CellValue, type Sheet, writeSheets } from '../../workbooks/write-sheets.ts';
import { readHalfFigures } from '../figures/read-half-figures.ts';
import type { HalfFigures } from '../figures/schema.ts';
import type { ofPeriod } from '../period-input.ts';
import { hasData, MEASURE_ROWS } from './compared-table.ts';
import { type DocumentPaper, documentPaper } from './document-paper.ts';
import { MEASURES, SHEETS, type SheetId, type SheetKey } from './document-words.ts';

/** Q5, Q6: the figures of a half-year as a workbook: exact numbers, in USD; missing data are named. */
export async function exportFigures(context: RequestContext, input: z.infer<typeof ofPeriod>, locale: Locale) {
  const figures = await readHalfFigures(context, input);
  const paper = await documentPaper(locale);
  const { workbook } = paper.words;
  const ids = Object.keys(SHEETS) as SheetId[];
  const sheets = ids.map(
    (id): Sheet => ({
      name: workbook.sheets[id],
      columns: SHEETS[id].map((key: SheetKey) => ({
        key,
        title: workbook.columns[key],
        width: WIDTHS[key] ?? WIDTH,
        ...(!TEXTS.has(key) && { numFmt: NUMBER }),
      })),
      rows: ROWS[id](figures, paper),
    }),
  );
  return {
    fileName: fileNameOf([filledIn(workbook.fileName, { period: paper.period(input.period) })], 'xlsx'),
    write: (stream: Writable) => writeSheets(stream, sheets),
  };
}

const WIDTH = 18;
const WIDTHS: Partial<Record<SheetKey, number>> = {
  measure: 34,
  name: 34,
  product: 40,
  missingMonths: 50,
  lateMonths: 50,
};
const TEXTS: ReadonlySet<SheetKey> = new Set([
  'measure',
  'unit',
  'country',
  'code',
  'product',
  'month',
  'kind',
  'name',
  'state',
  'missingMonths',
  'lateMonths',
]);
/** Whole numbers without a point, decimals with all of theirs. */
const NUMBER = 'General';
/** A spreadsheet's numbers have fifteen digits: shares keep twelve places of theirs. */
const SHARE_PLACES = 12;

type SheetRow = Partial<Record<SheetKey, CellValue>>;
const share = (value: string) => formatDecimal(value, { places: SHARE_PLACES });

const ROWS = {
  overview: overviewRows,
  countries: (figures, paper) =>
    partRows(figures, paper, {
      exported: figures.exportsByCountry,
      failed: figures.failuresByCountry,
      returned: figures.returnsByCountry,
    }).map(({ key, ...row }) => ({ country: paper.country(key), code: key, ...row })),
  products: (figures, paper) =>
    partRows(figures, paper, {
      exported: figures.exportsByProduct,
      failed: figures.failuresByProduct,
      returned: [],
    }).map(({ key, ...row }) => ({ product: key, ...row })),
  months: ({ months }, { words }) =>
    months.map(({ month, ...values }) => ({
      month,
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? words.missing])),
    })),
  completeness: completenessRows,
} satisfies Record<SheetId, (figures: HalfFigures, paper: DocumentPaper) => SheetRow[]>;

function overviewRows({ current, before, lastYear }: HalfFigures, { words }: DocumentPaper): SheetRow[] {
  const { units } = words.workbook;
  const unitOf = { ...words.units, money: units.usd, percent: units.share };
  return MEASURES.map((measure) => {
    const { of, unit } = MEASURE_ROWS[measure];
    const isShare = unit === 'percent' || unit === 'index';
    const [now, then, yearAgo] = [current, before, lastYear].map((sums) => {
      const value = of(sums);
      if (value === null || value === undefined) return hasData(measure, sums) ? words.inapplicable : words.missing;
      return isShare ? share(String(value)) : value;
    });
    return { measure: words.measures[measure], unit: unitOf[unit], current: now, before: then, lastYear: yearAgo };
  });
}

interface Parts {
  exported: HalfFigures['exportsByCountry'];
  failed: HalfFigures['failuresByCountry'];
  returned: HalfFigures['returnsByCountry'];
}

/** One row for each key that any of the parts has, in their order. What has data and no such part is zero. */
function partRows({ current }: HalfFigures, { words }: DocumentPaper, { exported, failed, returned }: Parts) {
  const keys = [...new Set([...exported, ...failed, ...returned].map(({ key }) => key))];
  const inspected = (value: CellValue) => (current.inspection ? (value ?? 0) : words.missing);
  return keys.map((key) => {
    const [exports, failures, returns] = [exported, failed, returned].map((parts) =>
      parts.find((part) => part.key === key),
    ) as [
      Parts['exported'][number] | undefined,
      Parts['failed'][number] | undefined,
      Parts['returned'][number] | undefined,
    ];
    const shipped = (value: CellValue) => (current.exports ? (value ?? 0) : words.missing);
    return {
      key,
      exportsUsd: shipped(exports?.amountUsd),
      ownBrandUsd: shipped(exports?.ownBrandAmountUsd),
      share: shipped(exports && share(exports.share)),
      failedBatches: inspected(failures?.batches),
      failedQuantity: inspected(failures?.quantity),
      failedAmountUsd: inspected(failures?.amountUsd),
      returnedBatches: inspected(returns?.batches),
      returnedQuantity: inspected(returns?.quantity),
      returnedAmountUsd: inspected(returns?.amountUsd),
    };
  });
}

function completenessRows({ current, completeness }: HalfFigures, paper: DocumentPaper): SheetRow[] {
  const { words, locale } = paper;
  const { kinds, states } = words.workbook;
  const { enterprises, departments, isArranged } = completeness;
  const lacking = current.missing.inspectionMonths;
  return [
    {
      kind: kinds.inspection,
      state: lacking.length > 0 ? states.incomplete : states.complete,
      missingMonths: listed(lacking, locale),
    },
    ...(isArranged
      ? departments.map(({ name, state }) => ({
          kind: kinds.department,
          name: name[locale],
          state: words.filings[state],
        }))
      : [{ kind: kinds.department, state: states.notArranged }]),
    ...(enterprises.length === 0 ? [{ kind: kinds.enterprise, state: states.complete }] : []),
    ...enterprises.map(({ name, missingMonths, lateMonths }) => ({
      kind: kinds.enterprise,
      name,
      state: missingMonths.length > 0 ? states.incomplete : words.filings.late,
      missingMonths: listed(missingMonths, locale),
      lateMonths: listed(lateMonths, locale),
    })),
  ];
}
