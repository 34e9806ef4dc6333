import { INBOX_PATH } from '../paths.ts';

/** What the inbox shows: what is new, all that is open, or also what is done. */
export const SHOWN = ['unread', 'all', 'settled'] as const;
export type Shown = (typeof SHOWN)[number];

export const readShown = (value: string | null): Shown => SHOWN.find((known) => known === value) ?? 'unread';

/** The inbox with these filters; `zone` null: of all zones. */
export function inboxPath(shown: Shown, zone: string | null): string {
  const search = new URLSearchParams({ ...(shown !== 'unread' && { show: shown }), ...(zone !== null && { zone }) });
  return search.size === 0 ? INBOX_PATH : `${INBOX_PATH}?${search}`;
}
