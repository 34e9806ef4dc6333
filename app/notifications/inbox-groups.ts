import type { InboxEntry } from './matter-title.ts';

export interface InboxDay {
  /** The civil day on which its entries came in. */
  day: string;
  entries: InboxEntry[];
}

export interface InboxZone {
  zone: string;
  days: InboxDay[];
}

const NO_DAY = '9999-12-31';

/**
 * Entries by zone, and in each by the day on which they came in: zones in the order given, the newest day first, and of
 * a day what is due first on top.
 */
export function inboxGroups(
  entries: readonly InboxEntry[],
  zones: readonly string[],
  dayOf: (instant: string) => string,
): InboxZone[] {
  const byDue = (a: InboxEntry, b: InboxEntry) => (a.dueOn ?? NO_DAY).localeCompare(b.dueOn ?? NO_DAY);
  return zones.flatMap((zone) => {
    const days = new Map<string, InboxEntry[]>();
    for (const entry of entries.filter((each) => each.zone === zone)) {
      const day = dayOf(entry.raisedAt);
      days.set(day, [...(days.get(day) ?? []), entry]);
    }
    if (days.size === 0) return [];
    const newestFirst = [...days].sort(([a], [b]) => b.localeCompare(a));
    return [{ zone, days: newestFirst.map(([day, found]) => ({ day, entries: found.sort(byDue) })) }];
  });
}
