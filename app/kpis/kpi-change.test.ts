import { describe, expect, it } from 'vitest';
import { kpiChange } from './kpi-change.ts';

const trend = [
  { date: '2026-01-31', kpis: [{ id: 'a', value: '3' }] },
  {
    date: '2026-02-28',
    kpis: [
      { id: 'a', value: '5' },
      { id: 'b', value: '0.5' },
      { id: 'c', value: null },
    ],
  },
  { date: '2026-03-15', kpis: [{ id: 'a', value: '4' }] },
];
const change = (id: string, unit: 'count' | 'share', value: string | null, asOf = '2026-03-15') =>
  kpiChange(trend, asOf, { id, unit, value });

describe('the change of a key figure', () => {
  it('counts from the end of the month before', () =>
    expect(change('a', 'count', '4')).toEqual({ value: '-1', since: '2026-02-28' }));

  it('of a share is in percentage points, exactly', () =>
    expect(change('b', 'share', '0.625')).toEqual({ value: '12.5', since: '2026-02-28' }));

  it('is none where either end has no data', () => {
    expect(change('c', 'share', '0.5')).toBeNull();
    expect(change('b', 'share', null)).toBeNull();
    expect(change('d', 'count', '1')).toBeNull();
  });

  it('is none in the first month of the year', () => expect(change('a', 'count', '3', '2026-01-31')).toBeNull());
});
