import { CALENDAR_KINDS, type CalendarKind } from '../../../server/activities/calendar/kinds.ts';
import { activityCalendarPath } from '../../paths.ts';

/** What is shown: one kind, or null for all. */
export type KindShown = CalendarKind | null;

export const kindAsked = (written: string | null): KindShown =>
  CALENDAR_KINDS.find((known) => known === written) ?? null;

export const calendarOf = (zone: string, month: string, kind: KindShown): string =>
  `${activityCalendarPath(zone)}?${new URLSearchParams({ month, ...(kind && { kind }) })}`;
