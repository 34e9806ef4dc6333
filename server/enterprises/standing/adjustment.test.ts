import { describe, expect, it } from 'vitest';
import { type AdjustedEnterprise, adjustmentRecord } from './adjustment.ts';
import type { EventKind } from './lifecycle.ts';

const enterprise = (id: string, ...events: [EventKind, string, string?][]): AdjustedEnterprise => ({
  id,
  name: `Enterprise ${id}`,
  events: [
    { kind: 'registered', on: '2020-01-01' },
    ...events.map(([kind, on, reason]) => ({ kind, on, ...(reason && { reason }) })),
  ],
});

const ZONE = [
  enterprise('stays', ['admitted', '2024-05-01'], ['suspended', '2026-02-01'], ['restored', '2026-04-01']),
  enterprise('leaves', ['admitted', '2024-05-01'], ['removed', '2026-06-30', 'leaves of its own will']),
  enterprise('comes', ['admitted', '2026-03-01', 'evaluation passed']),
  enterprise('back-and-forth', ['admitted', '2023-01-01'], ['removed', '2025-01-05'], ['admitted', '2026-01-05']),
  enterprise('census-only'),
];

describe('the yearly adjustment record', () => {
  it('E12: lists who moved in and out, by day, with the reasons', () => {
    expect(adjustmentRecord(ZONE, 2026, '2026-12-31')).toEqual({
      year: 2026,
      in: [
        { id: 'back-and-forth', name: 'Enterprise back-and-forth', on: '2026-01-05' },
        { id: 'comes', name: 'Enterprise comes', on: '2026-03-01', reason: 'evaluation passed' },
      ],
      out: [{ id: 'leaves', name: 'Enterprise leaves', on: '2026-06-30', reason: 'leaves of its own will' }],
      totalLastYear: 2,
      totalThisYear: 3,
      balances: true,
    });
  });

  it('EF8: the total this year is the total last year plus in minus out', () => {
    for (const year of [2022, 2023, 2024, 2025, 2026, 2027]) {
      const record = adjustmentRecord(ZONE, year, '2027-12-31');
      expect(record.totalThisYear).toBe(record.totalLastYear + record.in.length - record.out.length);
      expect(record.balances).toBe(true);
    }
  });

  it('EF8: several moves of one enterprise in a year are all listed', () => {
    const busy = enterprise('busy', ['admitted', '2026-01-01'], ['removed', '2026-02-01'], ['admitted', '2026-12-31']);
    const record = adjustmentRecord([busy], 2026, '2026-12-31');
    expect([record.in.length, record.out.length, record.totalThisYear]).toEqual([2, 1, 1]);
    expect(record.balances).toBe(true);
  });

  it('EF8: the year runs from 1 January to 31 December', () => {
    const on = (day: string) => adjustmentRecord([enterprise('x', ['admitted', day])], 2026, '2027-06-30');
    expect(on('2025-12-31')).toMatchObject({ in: [], totalLastYear: 1, totalThisYear: 1 });
    expect(on('2026-01-01')).toMatchObject({ totalLastYear: 0, totalThisYear: 1 });
    expect(on('2026-12-31')).toMatchObject({ totalLastYear: 0, totalThisYear: 1 });
    expect(on('2027-01-01')).toMatchObject({ in: [], totalLastYear: 0, totalThisYear: 0 });
  });

  it('EF8: a year under way is counted up to the day, one that has not begun has no moves', () => {
    expect(adjustmentRecord(ZONE, 2026, '2026-06-29')).toMatchObject({ out: [], totalThisYear: 4, balances: true });
    expect(adjustmentRecord(ZONE, 2026, '2026-06-30')).toMatchObject({ totalThisYear: 3, balances: true });
    expect(adjustmentRecord(ZONE, 2027, '2026-06-30')).toMatchObject({ in: [], out: [], balances: true });
  });

  it('E12: a suspension is no move', () => expect(adjustmentRecord(ZONE, 2026, '2026-02-15').totalThisYear).toBe(3));
});
