/** What the year of the daily work consists of, as far as it has a day. */
export const ENTRY_KINDS = ['training', 'meeting', 'inspection', 'visit', 'post', 'publicity'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What the calendar shows: of posts the day from which they apply; publicity is told of when it is past. */
export const CALENDAR_KINDS = ['training', 'meeting', 'inspection', 'visit', 'post'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
