import { describe, expect, it } from 'vitest';
import type { HalfSums } from '../../../server/quality/figures/schema.ts';
import { figureChanges, monthsWithout } from './figure-changes.ts';

const sums = (from: string, to: string, amountUsd: string | null, failureRateByBatches: string | null): HalfSums => ({
  period: '2026-H1',
  from,
  to,
  exports: amountUsd === null ? null : { amountUsd, ownBrandAmountUsd: '0.00', nonconformingRows: 0, lists: 1 },
  inspection: null,
  failureRateByBatches,
  failureRateByAmount: null,
  returnRate: null,
  ownBrandShare: null,
  concentration: null,
  missing: { inspectionMonths: [], listsOwed: 0, listsFiled: 0 },
});
const trend = ['2025-01', '2025-02', '2026-01', '2026-02'].map((month) => ({
  month,
  exportsUsd: '1.00' as string | null,
  inspectedBatches: 1 as number | null,
}));
const compared = {
  current: sums('2026-01-01', '2026-02-28', '90.00', '0.02'),
  lastYear: sums('2025-01-01', '2025-02-28', '120.00', '0.015'),
  before: null,
};

describe('how a figure changed', () => {
  it('amounts in percent, shares in points, signed', () => {
    expect(figureChanges('exports', { compared, trend })).toEqual([{ base: 'lastYear', value: '-25' }]);
    expect(figureChanges('failureRateByBatches', { compared, trend })).toEqual([{ base: 'lastYear', value: '0.5' }]);
  });

  it('is not told where nothing may be compared, or a side has no data', () => {
    expect(figureChanges('exports', { compared: null, trend })).toEqual([]);
    expect(figureChanges('concentration', { compared, trend })).toEqual([]);
    const ofNothing = { ...compared, lastYear: sums('2025-01-01', '2025-02-28', '0.00', null) };
    expect(figureChanges('exports', { compared: ofNothing, trend })).toEqual([]);
  });

  it('is not told when a month of either side is missing, which would look like a slump', () => {
    const gap = trend.map((month) => (month.month === '2025-02' ? { ...month, exportsUsd: null } : month));
    expect(figureChanges('exports', { compared, trend: gap })).toEqual([]);
    expect(figureChanges('failureRateByBatches', { compared, trend: gap })).toHaveLength(1);
    expect(monthsWithout('exports', compared.lastYear, gap)).toEqual(['2025-02']);
    expect(monthsWithout('exports', compared.current, gap)).toEqual([]);
  });
});
