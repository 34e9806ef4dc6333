import { badField } from '../../platform/errors.ts';
import { readCursor } from '../../platform/page.ts';

/** The row after which the next page of a list begins; 0 for the first page. */
export function readPosition(cursor: string | undefined): number {
  const [position = ''] = readCursor(cursor, 1);
  if (!/^\d{0,6}$/.test(position)) throw badField('cursor', { key: 'field.format' });
  return Number(position);
}
