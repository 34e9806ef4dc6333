import type { PostRow } from './store.ts';

/** What a correction may change, under the names that its history tells of. */
const TOLD = [
  'kind',
  'title',
  'markets',
  'hsCodes',
  'product',
  'sourceName',
  'sourceUrl',
  'sourceOn',
  'effectiveOn',
] as const satisfies readonly (keyof PostRow)[];

/** What differs between two versions, before and after; of the text its length, the audit has its words. */
export function changesOf(before: PostRow, after: PostRow): Record<string, [unknown, unknown]> {
  const told = TOLD.filter((field) => String(before[field]) !== String(after[field])).map(
    (field): [string, [unknown, unknown]] => [field, [before[field], after[field]]],
  );
  const text: [string, [unknown, unknown]][] =
    before.body === after.body ? [] : [['body', [before.bodyText.length, after.bodyText.length]]];
  return Object.fromEntries([...told, ...text]);
}
