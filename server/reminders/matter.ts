import type { CivilDate } from '../platform/calendar.ts';
import type { Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';

/** Areas that remind; each knows its own reminders by the beginning of their keys. */
export type RemindingArea = 'risk' | 'quality';

/** Something that somebody is to be reminded of. */
export interface DueMatter {
  /** What makes two reminders one; begins with the area and a colon. */
  key: string;
  kind: string;
  /** The record to open. */
  subjectId: string;
  /** A number or name that tells it from others, without anything confidential. */
  label: string;
  dueOn: CivilDate;
  /** Whose turn it is: one of the three. */
  holder: { role: Role | null; departmentId: string | null; enterpriseId: string | null };
}

export interface MatterReading {
  tx: Tx;
  zoneId: string;
  today: CivilDate;
  timeZone: string;
}

/** One area's share of the reminders. */
export interface MatterSource {
  area: RemindingArea;
  /** All that somebody of the zone is to be reminded of on this day. */
  toRemind(read: MatterReading): Promise<DueMatter[]>;
}
