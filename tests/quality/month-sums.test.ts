import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMonthInspections } from '../../server/enterprises/inspection/month-inspections.ts';
import { loadMonthExports } from '../../server/enterprises/monthly-lists/month-exports.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { SUZHOU } from '../factories/installation.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
});
afterAll(() => world.installation.close());

const inZone = <T>(work: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], work);
const MAY = { from: '2026-05', to: '2026-05' };
const exportsBy = (dimension: 'all' | 'country' | 'product') =>
  inZone((tx) => loadMonthExports(tx, SUZHOU, dimension, MAY));
const inspectionsBy = (dimension: 'all' | 'country' | 'product') =>
  inZone((tx) => loadMonthInspections(tx, SUZHOU, dimension, MAY));

describe("a month's sums", () => {
  it('Q5: without a list there is no row, which is not zero; a list of no exports is zero', async () => {
    expect(await exportsBy('all')).toEqual([]);
    await fileExports(world, '2026-06-02 09:00', { enterprise: world.enterprise, month: '2026-05', rows: [] });
    expect(await exportsBy('all')).toMatchObject([{ month: '2026-05', lists: 1, rowCount: 0, amountUsd: '0.00' }]);
    expect(await exportsBy('country')).toEqual([]);
  });

  it('Q5: a late correction replaces what it corrects, and other enterprises stay counted', async () => {
    const rows = [
      { country: 'US', amountUsd: '1000.10', ownBrandQuantity: '10', ownBrandAmountUsd: '100.05' },
      { country: 'DE', amountUsd: '0.20', nonconformity: 'scratched' },
    ];
    await fileExports(world, '2026-06-03 09:00', { enterprise: world.rival, month: '2026-05', rows });
    await fileExports(world, '2026-08-03 09:00', {
      enterprise: world.enterprise,
      month: '2026-05',
      rows: [{ country: 'DE', product: '输液器', amountUsd: '5.00' }],
      revision: 1,
    });
    expect(await exportsBy('all')).toMatchObject([
      { lists: 2, rowCount: 3, amountUsd: '1005.30', ownBrandAmountUsd: '100.05', nonconformingRows: 1 },
    ]);
    expect(await exportsBy('country')).toMatchObject([
      { key: 'DE', lists: 2, amountUsd: '5.20' },
      { key: 'US', lists: 1, amountUsd: '1000.10' },
    ]);
    expect(await exportsBy('product')).toMatchObject([{ key: '注射器' }, { key: '输液器', amountUsd: '5.00' }]);
  });

  it('Q5: inspection figures likewise; a filing without rows is zero', async () => {
    expect(await inspectionsBy('all')).toEqual([]);
    await fileInspections(world, '2026-06-02 09:00', { month: '2026-05', rows: [] });
    expect(await inspectionsBy('all')).toMatchObject([
      { rowCount: 0, inspectedBatches: 0, inspectedAmountUsd: '0.00' },
    ]);
    expect(await inspectionsBy('country')).toEqual([]);
    await fileInspections(world, '2026-06-04 09:00', {
      month: '2026-05',
      rows: [{ failedBatches: 2, failedQuantity: '3.5', failedAmountUsd: '20' }, { country: 'DE' }],
      revision: 1,
    });
    expect(await inspectionsBy('all')).toMatchObject([{ rowCount: 2, inspectedBatches: 20, failedQuantity: '3.5' }]);
    expect(await inspectionsBy('country')).toMatchObject([
      { key: 'DE', failedBatches: 0 },
      { key: 'US', failedBatches: 2 },
    ]);
  });
});

describe('very large months', () => {
  it('add up, however many batches the rows hold', async () => {
    const billion = 1_000_000_000;
    const rows = ['US', 'DE', 'FR'].map((country) => ({ country, inspectedBatches: billion }));
    await fileInspections(world, '2026-07-02 09:00', { month: '2026-06', rows });
    const june = { from: '2026-06', to: '2026-06' };
    const [all] = await inZone((tx) => loadMonthInspections(tx, SUZHOU, 'all', june));
    expect(all?.inspectedBatches).toBe(3 * billion);
  });
});
