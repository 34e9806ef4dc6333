import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';

/** E2: one lifecycle from the zone's census to leaving the zone; the events are the record, the status follows. */

/** 'registered' is known to the zone's census and not (yet) a zone enterprise. */
export const STATUSES = ['registered', 'admitted', 'suspended', 'removed'] as const;
export type EnterpriseStatus = (typeof STATUSES)[number];

export const EVENT_KINDS = ['registered', 'admitted', 'suspended', 'restored', 'removed'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `on` is the day from which it is effective. Lists of events are in order of record; of one day, the later counts. */
export interface StandingEvent {
  kind: EventKind;
  on: CivilDate;
}

/** Which events may follow on a status, and the status that they lead to. 'none': not in the census yet. */
export const NEXT = {
  none: { registered: 'registered' },
  registered: { admitted: 'admitted' },
  admitted: { suspended: 'suspended', removed: 'removed' },
  suspended: { restored: 'admitted', removed: 'removed' },
  removed: { admitted: 'admitted' },
} as const satisfies Record<EnterpriseStatus | 'none', Partial<Record<EventKind, EnterpriseStatus>>>;

/** The status after an event; null when the table does not allow it. */
export function apply(status: EnterpriseStatus | null, kind: EventKind): EnterpriseStatus | null {
  const next: Partial<Record<EventKind, EnterpriseStatus>> = NEXT[status ?? 'none'];
  return next[kind] ?? null;
}

/** Counts as an enterprise of the zone: a suspended one has lost its title for a time, not its place. */
export const isInZone = (status: EnterpriseStatus | null): boolean => status === 'admitted' || status === 'suspended';

/** Where an enterprise stands on a day, and since when. */
export interface Standing {
  status: EnterpriseStatus;
  /** The day of the event that led to this status. */
  since: CivilDate;
  /** The last admission. */
  admittedOn: CivilDate | null;
  /** The last admission or restoration: what happened before it has been answered (E9a, E9b). */
  clearedOn: CivilDate | null;
  /** Only while suspended. */
  suspendedOn: CivilDate | null;
  /** Only while removed. */
  removedOn: CivilDate | null;
}

/**
 * The standing at the end of `day`; null before the census knew the enterprise.
 * @throws RangeError when the record itself contradicts the table: nothing may be concluded from it
 */
export const standingAsOf = (events: readonly StandingEvent[], day: CivilDate): Standing | null =>
  replay(events.filter(({ on }) => on <= day));

/** The status at the end of `day`. @throws RangeError as standingAsOf */
export const statusAsOf = (events: readonly StandingEvent[], day: CivilDate): EnterpriseStatus | null =>
  standingAsOf(events, day)?.status ?? null;

const replay = (events: readonly StandingEvent[]): Standing | null => events.reduce<Standing | null>(after, null);

function after(standing: Standing | null, { kind, on }: StandingEvent): Standing {
  const status = apply(standing?.status ?? null, kind);
  if (status === null) throw new RangeError(`The record has '${kind}' on ${on} after '${standing?.status ?? 'none'}'`);
  return {
    status,
    since: on,
    admittedOn: kind === 'admitted' ? on : (standing?.admittedOn ?? null),
    clearedOn: status === 'admitted' ? on : (standing?.clearedOn ?? null),
    suspendedOn: status === 'suspended' ? on : null,
    removedOn: status === 'removed' ? on : null,
  };
}

/** E2: may this event be recorded next? Along the table, not in the future, and never before the last one. */
export function mayHappen(events: readonly StandingEvent[], next: StandingEvent, today: CivilDate): Verdict {
  const status = replay(events)?.status ?? null;
  if (apply(status, next.kind) === null) {
    return {
      ok: false,
      reason: 'enterprise.status',
      rule: 'E2',
      params: { status: status ?? 'none', event: next.kind },
    };
  }
  if (next.on > today) return { ok: false, reason: 'enterprise.future', rule: 'E2', params: { today } };
  const last = events.at(-1);
  if (last && next.on < last.on) {
    return { ok: false, reason: 'enterprise.beforeLastEvent', rule: 'E2', params: { day: last.on } };
  }
  return allowed;
}
