import { z } from 'zod';
import { badField } from './errors.ts';

/** One page of a list, and the cursor that asks for the next one; null at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * Cuts one page out of `limit + 1` rows: the extra row only says that there are more. The cursor holds the sort key of
 * the page's last row, so rows that come or go elsewhere never shift a page.
 */
export function toPage<T>(found: readonly T[], limit: number, sortKey: (item: T) => readonly string[]): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = found.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(JSON.stringify(sortKey(last))).toString('base64url') : null };
}

/** The sort key that a cursor holds; before everything for the first page. */
export function readCursor(cursor: string | undefined, length: number): string[] {
  if (cursor === undefined) return Array.from({ length }, () => '');
  const key = decode(cursor);
  if (key?.length !== length) throw badCursor();
  return key;
}

/** What a list is asked for besides its filters. */
export const pageInput = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Where the next page of a list by id begins; null for the first page. */
export function readIdCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const [id = ''] = readCursor(cursor, 1);
  if (!isId(id)) throw badCursor();
  return id;
}

/** For cursors that hold more than ids: is this part of one an id? Anything else, PostgreSQL would choke on. */
export const isId = (part: string): boolean => z.uuid().safeParse(part).success;

export const badCursor = () => badField('cursor', { key: 'field.format' });

function decode(cursor: string): string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    // NUL can't go to PostgreSQL, and no sort key of ours holds one.
    const isKey = Array.isArray(key) && key.every((part) => typeof part === 'string' && !part.includes('\0'));
    return isKey ? key : null;
  } catch {
    return null;
  }
}
