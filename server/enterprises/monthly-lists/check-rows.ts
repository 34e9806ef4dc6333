import { exact } from '../../assessment/exact.ts';
import type { Message } from '../../platform/errors.ts';
import { normaliseHsCode } from '../register/hs-code.ts';

/** A row of EF4, its shape already checked: quantities and amounts are non-negative decimal strings. */
export interface MonthlyListRow {
  /** Where the row stands in the list or the spreadsheet, for messages. */
  position: number;
  country: string;
  product: string;
  hsCode: string | null;
  quantity: string;
  unit: string;
  amountUsd: string;
  nonconformity: string;
  /** Both null when the row has no own brand. */
  ownBrandQuantity: string | null;
  ownBrandAmountUsd: string | null;
}

/** What is wrong with a row: a message of the `errors` catalogue at a column. */
export interface RowIssue extends Message {
  row: number;
  column: keyof MonthlyListRow;
}

export interface RowChecker {
  check(row: MonthlyListRow): RowIssue[];
}

/**
 * EF4: checks a list row by row and reports everything at once. Of the rows seen it keeps one key and position each, so
 * a list of a hundred thousand rows can be read as a stream.
 */
export function createRowChecker(): RowChecker {
  const firstSeen = new Map<string, number>();

  const checkDuplicate = (row: MonthlyListRow): RowIssue[] => {
    const key = identityOf(row);
    const earlier = firstSeen.get(key);
    if (earlier !== undefined) return [issue(row, 'product', { key: 'field.duplicateRow', params: { row: earlier } })];
    firstSeen.set(key, row.position);
    return [];
  };

  return { check: (row) => [...checkOwnBrand(row), ...checkDuplicate(row)] };
}

/** Own brand is told with quantity and amount, and is never more than the whole. */
function checkOwnBrand(row: MonthlyListRow): RowIssue[] {
  const { ownBrandQuantity, ownBrandAmountUsd } = row;
  if ((ownBrandQuantity === null) !== (ownBrandAmountUsd === null)) {
    const column = ownBrandQuantity === null ? 'ownBrandQuantity' : 'ownBrandAmountUsd';
    return [issue(row, column, { key: 'field.ownBrandBoth' })];
  }
  const issues: RowIssue[] = [];
  if (isAbove(ownBrandQuantity, row.quantity)) {
    const params = { whole: row.quantity };
    issues.push(issue(row, 'ownBrandQuantity', { key: 'field.ownBrandQuantity', params }));
  }
  if (isAbove(ownBrandAmountUsd, row.amountUsd)) {
    const params = { whole: row.amountUsd };
    issues.push(issue(row, 'ownBrandAmountUsd', { key: 'field.ownBrandAmount', params }));
  }
  return issues;
}

const isAbove = (part: string | null, whole: string): boolean => part !== null && exact(part).compare(exact(whole)) > 0;

const issue = (row: MonthlyListRow, column: RowIssue['column'], message: Message): RowIssue => ({
  row: row.position,
  column,
  ...message,
});

/** The same goods to the same country in the same unit belong into one row, however they are spaced. */
const identityOf = ({ country, product, hsCode, unit }: MonthlyListRow): string =>
  JSON.stringify([comparable(country), comparable(product), normaliseHsCode(hsCode ?? ''), comparable(unit)]);

const comparable = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
