import { exact, sum, toDecimal } from '../../assessment/exact.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import type { HalfFigures } from '../figures/schema.ts';
import { exportNotes, inspectionNotes } from './compared-table.ts';
import type { DocumentPaper } from './document-paper.ts';
import type { DocumentWords } from './document-words.ts';
import type { TableBlock } from './official-document.ts';
import type { ShownFigures } from './shown-report.ts';

/** As many parts as a page shows; the others stand together in one row, and one by one in the workbook. */
const MOST_PARTS = 15;

type Part = HalfFigures['failuresByCountry'][number];
type Exported = HalfFigures['exportsByCountry'][number];

/** What the parts of a table are called, and how a part's key is written. */
type By = 'country' | 'product';
const nameOf = (by: By, key: string, paper: DocumentPaper) => (by === 'country' ? paper.country(key) : key);

const FIRST_WIDTH = 5.6;
const total = (values: readonly string[]): string => toDecimal(sum(values.map(exact)));

/** Q6, 1.2: the tables by country and product that follow the comparison. */
export function partsTables(figures: ShownFigures, paper: DocumentPaper): Record<PartsTable, TableBlock> {
  const { tables, notes } = paper.words;
  const inspected = (caption: string, by: By, parts: readonly Part[], nothing: string) =>
    batchesTable({ caption, by, parts: figures.current.inspection && parts, nothing }, figures, paper);
  const exported = (caption: string, by: By, parts: readonly Exported[]) =>
    exportsTable({ caption, by, parts: figures.current.exports && parts }, figures, paper);
  return {
    failuresByCountry: inspected(tables.failuresByCountry, 'country', figures.failuresByCountry, notes.noFailures),
    failuresByProduct: inspected(tables.failuresByProduct, 'product', figures.failuresByProduct, notes.noFailures),
    returnsByCountry: inspected(tables.returnsByCountry, 'country', figures.returnsByCountry, notes.noReturns),
    exportsByCountry: exported(tables.exportsByCountry, 'country', figures.exportsByCountry),
    exportsByProduct: exported(tables.exportsByProduct, 'product', figures.exportsByProduct),
  };
}

type PartsTable = keyof Pick<
  DocumentWords['tables'],
  'failuresByCountry' | 'failuresByProduct' | 'returnsByCountry' | 'exportsByCountry' | 'exportsByProduct'
>;

interface BatchesOf {
  caption: string;
  by: By;
  /** Null as long as there are no data. */
  parts: readonly Part[] | null;
  /** What is said when the data show none. */
  nothing: string;
}

function batchesTable(
  { caption, by, parts, nothing }: BatchesOf,
  figures: ShownFigures,
  paper: DocumentPaper,
): TableBlock {
  const { columns } = paper.words;
  return {
    kind: 'table',
    caption,
    columns: [
      { title: columns[by], width: FIRST_WIDTH, align: 'left' },
      { title: columns.batches, width: 2.6, align: 'right' },
      { title: columns.quantity, width: 3.4, align: 'right' },
      { title: columns.amount, width: 4, align: 'right' },
    ],
    ...rowsOf(
      parts,
      (name, of) => [
        name,
        paper.count(total(of.map(({ batches }) => String(batches)))),
        paper.quantity(total(of.map(({ quantity }) => quantity))),
        paper.money(total(of.map(({ amountUsd }) => amountUsd))),
      ],
      { by, nothing, notes: inspectionNotes(figures.current, paper) },
      paper,
    ),
  };
}

interface ExportsOf {
  caption: string;
  by: By;
  parts: readonly Exported[] | null;
}

function exportsTable({ caption, by, parts }: ExportsOf, figures: ShownFigures, paper: DocumentPaper): TableBlock {
  const { columns, notes } = paper.words;
  return {
    kind: 'table',
    caption,
    columns: [
      { title: columns[by], width: FIRST_WIDTH, align: 'left' },
      { title: columns.amount, width: 4, align: 'right' },
      { title: columns.share, width: 2.4, align: 'right' },
      { title: columns.ownBrandAmount, width: 4, align: 'right' },
    ],
    ...rowsOf(
      parts,
      (name, of) => [
        name,
        paper.money(total(of.map(({ amountUsd }) => amountUsd))),
        paper.percent(total(of.map(({ share }) => share))),
        paper.money(total(of.map(({ ownBrandAmountUsd }) => ownBrandAmountUsd))),
      ],
      { by, nothing: notes.noExports, notes: exportNotes(figures.current, paper) },
      paper,
    ),
  };
}

/** The largest parts, the others together, and the total; or in one row that there are none, or no data. */
function rowsOf<P extends { key: string }>(
  parts: readonly P[] | null,
  row: (name: string, of: readonly P[]) => string[],
  { by, nothing, notes }: { by: By; nothing: string; notes: string[] },
  paper: DocumentPaper,
): Pick<TableBlock, 'rows' | 'notes'> {
  const { words } = paper;
  const totals = row(words.rows.total, parts ?? []);
  if (parts === null) return { rows: [totals.map(() => words.missing)], notes };
  if (parts.length === 0) return { rows: [totals], notes: [nothing, ...notes] };
  const rest = parts.slice(MOST_PARTS);
  return {
    rows: [
      ...parts.slice(0, MOST_PARTS).map((part) => row(nameOf(by, part.key, paper), [part])),
      ...(rest.length > 0 ? [row(filledIn(words.rows.others, { count: rest.length }), rest)] : []),
      totals,
    ],
    notes,
  };
}
