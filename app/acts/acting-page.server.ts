import { randomUUID } from 'node:crypto';
import { ACCEPTED_ENDINGS } from '../../server/files/accepted-files.ts';
import type { LoadContext } from '../load-context.ts';
import { civilDayOf } from '../ui/format.ts';

/** What a page with forms needs besides its content. */
export interface ActingPage {
  /** The form that stands open, as ?open= names it. */
  open: string | null;
  /** The form that has just been done. */
  done: string | null;
  idempotencyKey: string;
  uploadLimitBytes: number;
  /** Endings of the files that are accepted: 'pdf'. */
  endings: string[];
  /** The civil day in the zone. */
  today: string;
}

export const actingPage = ({ uploadLimitBytes }: LoadContext, search: URLSearchParams): ActingPage => ({
  open: search.get('open'),
  done: search.get('done'),
  idempotencyKey: randomUUID(),
  uploadLimitBytes,
  endings: [...ACCEPTED_ENDINGS],
  today: civilDayOf(new Date().toISOString()),
});
