import type { Message } from '../../platform/errors.ts';

/** What is wrong with a workbook: a message of the `errors` catalogue, at a row and column if it is about one. */
export interface ListProblem extends Message {
  /** As the spreadsheet counts them. */
  row: number | null;
  /** The column's key. */
  column: string | null;
}

export const ofWholeList = (message: Message): ListProblem => ({ row: null, column: null, ...message });

const SHOWN_PROBLEMS = 500;

/** Counts everything that is wrong and keeps the first of it. */
export class ListProblems {
  readonly shown: ListProblem[] = [];
  count = 0;

  add(problems: readonly ListProblem[]): void {
    this.count += problems.length;
    this.shown.push(...problems.slice(0, Math.max(0, SHOWN_PROBLEMS - this.shown.length)));
  }
}
