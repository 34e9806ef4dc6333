/** By field, what it was and what it is. */
export type Changes = Record<string, [before: unknown, after: unknown]>;

/** What differs between two versions of plain data, for a history; lists differ when an entry or their order does. */
export const changesBetween = <T extends object>(before: T, after: T): Changes =>
  Object.fromEntries(
    (Object.keys(before) as (keyof T & string)[]).flatMap((field): [string, [unknown, unknown]][] =>
      JSON.stringify(before[field]) === JSON.stringify(after[field]) ? [] : [[field, [before[field], after[field]]]],
    ),
  );
