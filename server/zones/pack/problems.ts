import type { Message } from '../../platform/errors.ts';

/** Where something stands: a file and line, or a sheet, row and column. */
export interface Place {
  /** File name ('plan-2017.yaml') or sheet name ('tasks'). */
  source: string;
  /** Line of the file or row of the sheet; null for the source as a whole. */
  line: number | null;
  /** Letter of the sheet's column. */
  column: string | null;
}

/** One thing that is wrong with a pack, or odd about it, in words of the `errors` catalogue. */
export interface PackProblem extends Place {
  /** The field's own name, e.g. 'weight'. */
  field: string | null;
  message: Message;
  /** The rule that refuses, where it is one. */
  rule?: string;
}

export function problem(
  place: Place,
  key: string,
  params?: Message['params'],
  field: string | null = null,
  rule?: string,
): PackProblem {
  return { ...place, field, message: params ? { key, params } : { key }, ...(rule && { rule }) };
}

export const wholeSource = (source: string): Place => ({ source, line: null, column: null });

/** 'plan-2017.yaml:45', 'tasks!E5' or just the file: what one looks for in an editor. */
export function placeName({ source, line, column }: Place): string {
  if (line === null) return source;
  return column === null ? `${source}:${line}` : `${source}!${column}${line}`;
}

/** In reading order: sources in the order given, others after them; within a source by line and column. */
export function inReadingOrder(problems: readonly PackProblem[], sources: readonly string[] = []): PackProblem[] {
  const order = [...new Set([...sources, ...problems.map(({ source }) => source)])];
  return [...problems].sort(
    (a, b) =>
      order.indexOf(a.source) - order.indexOf(b.source) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      columnNumber(a.column) - columnNumber(b.column),
  );
}

/** 'A' is 1, 'AA' is 27. */
export const columnNumber = (letters: string | null): number =>
  [...(letters ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

export const columnLetters = (number: number): string =>
  number > 26
    ? columnLetters(Math.floor((number - 1) / 26)) + columnLetters(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);

/** More than this helps nobody; the rest is counted. */
const SHOWN = 200;

export const shownProblems = (problems: readonly PackProblem[]) => ({
  problems: problems.slice(0, SHOWN),
  left: Math.max(0, problems.length - SHOWN),
});
