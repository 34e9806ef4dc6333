import { addDays, type CivilDate, daysBetween } from '../../../server/platform/calendar.ts';

export interface TracingTerm {
  /** Null in a zone that sets no term. */
  dueOn: CivilDate | null;
  state: 'traced' | 'tracedLate' | 'open' | 'overdue';
  /** Until the last day; negative when it has passed. Null without a term, and once it is traced. */
  daysLeft: number | null;
}

interface Traced {
  reportedOn: CivilDate;
  tracedOn: CivilDate | null;
}

/** Z21: until when is an incident to be traced, from the day of its report, and was it? */
export function tracingTerm({ reportedOn, tracedOn }: Traced, days: number | null, today: CivilDate): TracingTerm {
  const dueOn = days === null ? null : addDays(reportedOn, days);
  if (tracedOn !== null) {
    return { dueOn, state: dueOn !== null && tracedOn > dueOn ? 'tracedLate' : 'traced', daysLeft: null };
  }
  if (dueOn === null) return { dueOn, state: 'open', daysLeft: null };
  const daysLeft = daysBetween(today, dueOn);
  return { dueOn, state: daysLeft < 0 ? 'overdue' : 'open', daysLeft };
}
