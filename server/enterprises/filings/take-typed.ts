import type { z } from 'zod';
import { type Message, ProductError } from '../../platform/errors.ts';
import { messageOf } from '../../platform/field-errors.ts';
import type { ListProblem } from './list-problem.ts';

/** What takes rows of one kind of list, in their order; `place` is where the person sees the row. */
export interface Taker<Typed, Row> {
  take(place: number, typed: Typed): { row: Row } | { problems: ListProblem[] };
  /** What is wrong with the list as a whole, once all rows have been taken. */
  finish(): ListProblem[];
}

/**
 * Takes rows that came with a request.
 * @throws ProductError 'badInput' with everything that is wrong with any of them, by `rows.<index>.<column>`
 */
export function takeTyped<Typed, Row>(typed: readonly Typed[], taker: Taker<Typed, Row>): Row[] {
  const rows: Row[] = [];
  const fields: Record<string, Message> = {};
  typed.forEach((row, index) => {
    const taken = taker.take(index + 1, row);
    if ('row' in taken) rows.push(taken.row);
    else for (const { column, key, params } of taken.problems) fields[`rows.${index}.${column}`] ??= { key, params };
  });
  for (const { key, params } of taker.finish()) fields.rows = { key, params };
  if (Object.keys(fields).length > 0) throw new ProductError('badInput', { key: 'badInput' }, { fields });
  return rows;
}

/** What is wrong with the shape of a row: the first thing of each column. */
export function shapeProblems(error: z.ZodError, row: number): ListProblem[] {
  const byColumn = new Map<string, Message>();
  for (const issue of error.issues) {
    const column = String(issue.path[0]);
    if (!byColumn.has(column)) byColumn.set(column, messageOf(issue));
  }
  return [...byColumn].map(([column, message]) => ({ row, column, ...message }));
}
