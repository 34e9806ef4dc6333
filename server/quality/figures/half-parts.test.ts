import { describe, expect, it } from 'vitest';
import { exportParts, inspectionParts } from './half-parts.ts';
import { TOP, topExports, topInspected } from './top-parts.ts';

const exported = (key: string, amountUsd: string, month = '2026-01') => ({
  month,
  key,
  lists: 1,
  rowCount: 1,
  amountUsd,
  ownBrandAmountUsd: '0.00',
  nonconformingRows: 0,
});
const inspected = (key: string, failedBatches: number, failedQuantity = '0', failedAmountUsd = '0.00') => ({
  month: '2026-01',
  key,
  rowCount: 1,
  inspectedBatches: 9,
  inspectedQuantity: '9',
  inspectedAmountUsd: '9.00',
  failedBatches,
  failedQuantity,
  failedAmountUsd,
  returnedBatches: 0,
  returnedQuantity: '0',
  returnedAmountUsd: '0.00',
});

describe('countries and products of a half-year', () => {
  it('Q6: are summed over its months, the largest first, with their share', () => {
    const rows = [exported('DE', '1.00'), exported('US', '2.00'), exported('DE', '5.00', '2026-02')];
    expect(exportParts(rows)).toEqual([
      { key: 'DE', amountUsd: '6.00', ownBrandAmountUsd: '0.00', share: '0.75' },
      { key: 'US', amountUsd: '2.00', ownBrandAmountUsd: '0.00', share: '0.25' },
    ]);
  });

  it('Q6: of nothing there are no shares, and no parts', () => {
    expect(exportParts([])).toEqual([]);
    expect(exportParts([exported('DE', '0.00')])).toEqual([]);
  });

  it('Q6: failures name only where something failed, be it without a batch', () => {
    const rows = [inspected('A', 0), inspected('B', 0, '0', '0.01'), inspected('C', 2), inspected('D', 2, '1', '5.00')];
    expect(inspectionParts(rows, 'failed')).toEqual([
      { key: 'D', batches: 2, quantity: '1', amountUsd: '5.00' },
      { key: 'C', batches: 2, quantity: '0', amountUsd: '0.00' },
      { key: 'B', batches: 0, quantity: '0', amountUsd: '0.01' },
    ]);
    expect(inspectionParts(rows, 'returned')).toEqual([]);
  });

  it('Q6: beyond the largest, all others are one part that loses nothing', () => {
    const names = Array.from({ length: TOP + 2 }, (_, index) => `P${String(index).padStart(2, '0')}`);
    const all = exportParts(names.map((name) => exported(name, '1.00')));
    expect(topExports(all.slice(0, TOP)).rest).toBeNull();
    const { top, rest } = topExports(all);
    expect(top).toHaveLength(TOP);
    expect(rest).toMatchObject({ count: 2, amountUsd: '2.00' });
    expect(
      topInspected(
        inspectionParts(
          names.map((name) => inspected(name, 1, '0.5')),
          'failed',
        ),
      ).rest,
    ).toEqual({
      count: 2,
      batches: 2,
      quantity: '1',
      amountUsd: '0.00',
    });
  });
});
