import type { CivilDate } from '../platform/calendar.ts';
import { atHour, isQuiet } from './quiet-hours.ts';

/** How a person hears by email of what is new in the inbox. */
export const MAIL_MODES = ['off', 'at-once', 'digest'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

export interface MailWish {
  mode: MailMode;
  /** Of the daily digest: 0 to 23. */
  digestHour: number;
  quietFrom: string;
  quietTo: string;
  /** The civil day of the last digest. */
  digestedOn: CivilDate | null;
}

/** A moment in the zone's time: its civil day, and its clock time as 'HH:MM'. */
export interface Moment {
  day: CivilDate;
  time: string;
}

/** Once a civil day, at its hour or, where the server came late, after it. */
export const isDigestDue = ({ digestHour, digestedOn }: MailWish, { day, time }: Moment): boolean =>
  time >= atHour(digestHour) && (digestedOn === null || digestedOn < day);

/** May this person get an email now? Within quiet hours everything waits. */
export function isMailDue(wish: MailWish, now: Moment): boolean {
  if (wish.mode === 'off' || isQuiet({ from: wish.quietFrom, to: wish.quietTo }, now.time)) return false;
  return wish.mode === 'at-once' || isDigestDue(wish, now);
}
