import { z } from 'zod';
import { inEveryLanguage } from '../../documents/words-in-language.ts';
import { FILING_STATES } from '../../enterprises/monthly-lists/filing.ts';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { REPORT_PARTS } from '../enterprise-reports/parts.ts';
import { SECTIONS } from '../reports/content.ts';
import { REPORT_STATES } from '../reports/lifecycle.ts';

export const MEASURES = [
  'exports',
  'ownBrand',
  'ownBrandShare',
  'concentration',
  'inspectedBatches',
  'inspectedQuantity',
  'inspectedAmount',
  'failedBatches',
  'failedQuantity',
  'failedAmount',
  'failureRateByBatches',
  'failureRateByAmount',
  'returnedBatches',
  'returnedQuantity',
  'returnedAmount',
  'returnRate',
] as const;
export type Measure = (typeof MEASURES)[number];

const UNITS = ['money', 'batches', 'percent', 'filed', 'index'] as const;
export type Unit = (typeof UNITS)[number];

const TABLES = [
  'compared',
  'failuresByCountry',
  'failuresByProduct',
  'returnsByCountry',
  'exportsByCountry',
  'exportsByProduct',
  'inspection',
  'months',
  'countries',
] as const;

const COLUMNS = [
  'measure',
  'unit',
  'value',
  'changeBefore',
  'changeLastYear',
  'country',
  'product',
  'batches',
  'quantity',
  'amount',
  'ownBrandAmount',
  'share',
  'month',
  'list',
  'nonconformingRows',
] as const;

const NOTES = [
  'notPublished',
  'superseded',
  'demonstration',
  'noText',
  'noCases',
  'takenOn',
  'changes',
  'inspectionMissing',
  'listsMissing',
  'noFailures',
  'noReturns',
  'noExports',
  'monthsWithoutData',
  'onlyLargest',
] as const;

/** The sheets of the figures workbook with their columns. */
export const SHEETS = {
  overview: ['measure', 'unit', 'current', 'before', 'lastYear'],
  countries: [
    'country',
    'code',
    'exportsUsd',
    'ownBrandUsd',
    'share',
    'failedBatches',
    'failedQuantity',
    'failedAmountUsd',
    'returnedBatches',
    'returnedQuantity',
    'returnedAmountUsd',
  ],
  products: ['product', 'exportsUsd', 'ownBrandUsd', 'share', 'failedBatches', 'failedQuantity', 'failedAmountUsd'],
  months: ['month', 'exportsUsd', 'inspectedBatches', 'failedBatches', 'returnedBatches'],
  completeness: ['kind', 'name', 'state', 'missingMonths', 'lateMonths'],
} as const satisfies Record<string, readonly string[]>;
export type SheetId = keyof typeof SHEETS;
export type SheetKey = (typeof SHEETS)[SheetId][number];
const SHEET_IDS = Object.keys(SHEETS) as SheetId[];
const SHEET_KEYS: readonly SheetKey[] = [...new Set(Object.values(SHEETS).flat())];

/** Every id of the code must have its words, and nothing else may. */
const shape = <W extends z.ZodType>(word: W) => {
  const each = <const K extends string>(ids: readonly K[]) => z.record(z.enum(ids), word);
  return z.strictObject({
    page: word,
    missing: word,
    none: word,
    incomparable: word,
    inapplicable: word,
    halves: each(['first', 'second']),
    years: word,
    units: each(UNITS),
    numbered: each(['table', 'chart', 'withUnit', 'aspect', 'case']),
    states: each(REPORT_STATES),
    parts: each(['basics', 'analysis', 'cases']),
    sections: each(SECTIONS),
    tables: each(TABLES),
    charts: each(['exportsByMonth', 'failuresByCountry', 'failureRates']),
    columns: each(COLUMNS),
    measures: each(MEASURES),
    rows: each(['total', 'others']),
    filings: each(FILING_STATES),
    notes: each(NOTES),
    enterpriseReport: z.strictObject({
      title: word,
      enterprise: word,
      uscc: word,
      window: word,
      empty: word,
      figures: word,
      parts: each(REPORT_PARTS),
      hints: each(REPORT_PARTS),
      signatory: word,
      filedOn: word,
      revision: word,
      toSign: word,
    }),
    workbook: z.strictObject({
      fileName: word,
      sheets: each(SHEET_IDS),
      columns: each(SHEET_KEYS),
      units: each(['usd', 'share']),
      kinds: each(['enterprise', 'department', 'inspection']),
      states: each(['complete', 'incomplete', 'notArranged']),
    }),
  });
};

const plain = shape(z.string());
export type DocumentWords = z.infer<typeof plain>;

/** The words of the reports' documents in a language; {braces} stand for what is filled in. */
export const readDocumentWords: (locale: Locale) => Promise<DocumentWords> = inEveryLanguage(
  seedReader('quality-document-words.yaml', shape(bilingualSchema)),
);
