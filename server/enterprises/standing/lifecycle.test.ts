import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { adjustmentRecord } from './adjustment.ts';
import {
  apply,
  EVENT_KINDS,
  type EventKind,
  isInZone,
  mayHappen,
  NEXT,
  STATUSES,
  type StandingEvent,
  standingAsOf,
  statusAsOf,
} from './lifecycle.ts';
import { firstDayToReapply, mayApply } from './lockout.ts';

const RECORD: StandingEvent[] = [
  { kind: 'registered', on: '2024-01-10' },
  { kind: 'admitted', on: '2024-03-01' },
  { kind: 'suspended', on: '2025-02-01' },
  { kind: 'restored', on: '2025-05-01' },
  { kind: 'removed', on: '2026-01-15' },
];
const TODAY = '2026-07-01';

describe('the lifecycle', () => {
  it('E2: an enterprise moves only along one table', () => {
    const moves = [null, ...STATUSES].flatMap((from) =>
      EVENT_KINDS.map((kind) => [from, kind, apply(from, kind)] as const).filter(([, , to]) => to !== null),
    );
    expect(moves).toEqual([
      [null, 'registered', 'registered'],
      ['registered', 'admitted', 'admitted'],
      ['admitted', 'suspended', 'suspended'],
      ['admitted', 'removed', 'removed'],
      ['suspended', 'restored', 'admitted'],
      ['suspended', 'removed', 'removed'],
      ['removed', 'admitted', 'admitted'],
    ]);
  });

  it('E2: an admitted and a suspended enterprise are in the zone', () => {
    expect(STATUSES.filter(isInZone)).toEqual(['admitted', 'suspended']);
    expect(isInZone(null)).toBe(false);
  });

  it('E2: the status of any day follows from the events up to and including it', () => {
    const on = (day: CivilDate) => statusAsOf(RECORD, day);
    expect(on('2024-01-09')).toBeNull();
    expect(['2024-01-10', '2024-02-29', '2024-03-01'].map(on)).toEqual(['registered', 'registered', 'admitted']);
    expect(['2025-01-31', '2025-02-01', '2025-05-01'].map(on)).toEqual(['admitted', 'suspended', 'admitted']);
    expect(['2026-01-14', '2026-01-15', '2027-01-01'].map(on)).toEqual(['admitted', 'removed', 'removed']);
  });

  it('E2: of several events of one day the last recorded counts', () => {
    const events: StandingEvent[] = [
      { kind: 'registered', on: '2026-01-01' },
      { kind: 'admitted', on: '2026-01-01' },
      { kind: 'suspended', on: '2026-01-01' },
    ];
    expect(statusAsOf(events, '2026-01-01')).toBe('suspended');
  });

  it('E2: the standing tells since when, and the days of admission, suspension and removal', () => {
    const none = { admittedOn: null, clearedOn: null, suspendedOn: null, removedOn: null };
    expect(standingAsOf(RECORD, '2024-02-01')).toEqual({ ...none, status: 'registered', since: '2024-01-10' });
    expect(standingAsOf(RECORD, '2025-03-01')).toEqual({
      status: 'suspended',
      since: '2025-02-01',
      admittedOn: '2024-03-01',
      clearedOn: '2024-03-01',
      suspendedOn: '2025-02-01',
      removedOn: null,
    });
    expect(standingAsOf(RECORD, '2025-06-01')).toMatchObject({
      status: 'admitted',
      since: '2025-05-01',
      admittedOn: '2024-03-01',
      clearedOn: '2025-05-01',
      suspendedOn: null,
    });
    expect(standingAsOf(RECORD, TODAY)).toMatchObject({
      status: 'removed',
      since: '2026-01-15',
      removedOn: '2026-01-15',
      suspendedOn: null,
    });
  });

  it('E2: nothing is concluded from a record that contradicts the table', () => {
    const broken: StandingEvent[] = [{ kind: 'restored', on: '2026-01-01' }];
    expect(() => statusAsOf(broken, TODAY)).toThrow(RangeError);
    expect(statusAsOf(broken, '2025-12-31')).toBeNull();
  });
});

describe('the next event', () => {
  const next = (kind: EventKind, on: CivilDate) => mayHappen(RECORD, { kind, on }, TODAY);

  it('E2: an event that the table does not have is refused with the status', () => {
    expect(next('suspended', TODAY)).toEqual({
      ok: false,
      reason: 'enterprise.status',
      rule: 'E2',
      params: { status: 'removed', event: 'suspended' },
    });
    expect(mayHappen([], { kind: 'admitted', on: TODAY }, TODAY)).toMatchObject({ params: { status: 'none' } });
  });

  it('E2: an event is effective today or earlier, never in the future', () => {
    expect(next('admitted', '2026-06-30')).toEqual({ ok: true });
    expect(next('admitted', '2026-07-01')).toEqual({ ok: true });
    expect(next('admitted', '2026-07-02')).toMatchObject({ reason: 'enterprise.future', rule: 'E2' });
  });

  it('E2: an event is never effective before the last one', () => {
    expect(next('admitted', '2026-01-14')).toMatchObject({
      reason: 'enterprise.beforeLastEvent',
      params: { day: '2026-01-15' },
    });
    expect(next('admitted', '2026-01-15')).toEqual({ ok: true });
    expect(next('admitted', '2026-01-16')).toEqual({ ok: true });
  });
});

/** Whatever people attempt, day by day; some of it in the wrong order, ahead of time or too late. */
const BEGIN = '2020-01-01';
const BAN_YEARS = 1;
const attempts = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...EVENT_KINDS),
      days: fc.oneof(fc.nat(3), fc.nat(500)),
      effectiveAfter: fc.integer({ min: -20, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => {
    let today = BEGIN;
    return all.map(({ kind, days, effectiveAfter }) => {
      today = addDays(today, days);
      return { kind, today, on: addDays(today, effectiveAfter) };
    });
  });

type Attempt = typeof attempts extends fc.Arbitrary<(infer One)[]> ? One : never;

/** What of it ends up in the record; `mayAdmit` is asked before each admission. */
function recordOf(all: readonly Attempt[], mayAdmit: (events: readonly StandingEvent[], on: CivilDate) => boolean) {
  const events: StandingEvent[] = [];
  for (const { kind, on, today } of all) {
    if (mayHappen(events, { kind, on }, today).ok && (kind !== 'admitted' || mayAdmit(events, on))) {
      events.push({ kind, on });
    }
  }
  return events;
}

const record = attempts.map((all) => recordOf(all, () => true));
const lastDay = (events: readonly StandingEvent[]) => events.at(-1)?.on ?? BEGIN;

describe('any sequence of attempts', () => {
  it('E2: reaches no state against the table', () => {
    fc.assert(
      fc.property(record, (events) => {
        let status: keyof typeof NEXT = 'none';
        for (const { kind } of events) {
          const next: Partial<Record<EventKind, (typeof STATUSES)[number]>> = NEXT[status];
          expect(Object.keys(next)).toContain(kind);
          status = next[kind] ?? 'none';
        }
        expect(statusAsOf(events, lastDay(events)) ?? 'none').toBe(status);
      }),
    );
  });

  it('E2: what happens later never changes the status of a past day', () => {
    fc.assert(
      fc.property(record, (events) => {
        for (const [index, { on }] of events.entries()) {
          const known = events.slice(0, index);
          const dayBefore = addDays(on, -1);
          expect(standingAsOf(events, dayBefore)).toEqual(standingAsOf(known, dayBefore));
        }
      }),
    );
  });

  it('EF8: always leaves a record that balances, in every year and on every day of it', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 6 }),
        fc.integer({ min: 2019, max: 2050 }),
        fc.nat(12_000),
        (zone, year, days) => {
          const enterprises = zone.map((events, index) => ({ id: `${index}`, name: `Enterprise ${index}`, events }));
          expect(adjustmentRecord(enterprises, year, addDays(BEGIN, days)).balances).toBe(true);
        },
      ),
    );
  });

  it('E10: never bypasses the lock-out when mayApply is asked before admission', () => {
    let readmissions = 0;
    const mayAdmit = (events: readonly StandingEvent[], on: CivilDate) =>
      mayApply(standingAsOf(events, on), BAN_YEARS, on).ok;
    fc.assert(
      fc.property(attempts, (all) => {
        const events = recordOf(all, mayAdmit);
        for (const [index, { kind, on }] of events.entries()) {
          const before = events[index - 1];
          if (kind !== 'admitted' || before?.kind !== 'removed') continue;
          readmissions += 1;
          expect(on >= firstDayToReapply(before.on, BAN_YEARS)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    // The property would hold of nothing, too.
    expect(readmissions).toBeGreaterThan(0);
  });
});
