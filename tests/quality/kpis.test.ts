import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKpis } from '../../server/enterprises/kpis/read-kpis.ts';
import { KPI_IDS, type KpiId } from '../../server/kpis/areas.ts';
import { readKpiCatalogue } from '../../server/kpis/read-catalogue.ts';
import { readKpiValues, readRowsOfKpi } from '../../server/kpis/read-values.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { readRiskKpis } from '../../server/risk/figures/read-risk-kpis.ts';
import { SUZHOU } from '../factories/installation.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

const NOW = '2026-06-30 09:00';
let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
  const exported = (month: string, us: string, de: string) =>
    fileExports(world, '2026-06-01 09:00', {
      enterprise: world.enterprise,
      month,
      rows: [
        { country: 'US', amountUsd: us, ownBrandQuantity: '10', ownBrandAmountUsd: '10.00' },
        { country: 'DE', amountUsd: de },
      ],
    });
  for (const month of ['2025-01', '2025-02']) await exported(month, '60.00', '40.00');
  for (const month of ['2026-01', '2026-02']) await exported(month, '100.00', '100.00');
  await fileInspections(world, '2026-06-01 10:00', {
    month: '2026-01',
    rows: [
      { inspectedBatches: 30, failedBatches: 2, failedAmountUsd: '50.00', returnedBatches: 1 },
      { country: 'DE', inspectedBatches: 10 },
    ],
  });
});
afterAll(() => world.installation.close());

const values = (actor: Actor = world.office, more: object = {}) =>
  readKpiValues(world.at(actor, NOW), { zone: SUZHOU, ...more });
const kpi = async (id: KpiId, more: object = {}) =>
  (await values(world.office, more)).kpis.find((each) => each.id === id);
const rows = async (id: KpiId, actor: Actor = world.office) =>
  (await readRowsOfKpi(world.at(actor, NOW), { zone: SUZHOU, kpi: id })).rows;

describe('the catalogue', () => {
  it('has every definition for everybody of the zone, and says whose values one may read', async () => {
    const of = async (actor: Actor) => {
      const found = await readKpiCatalogue(world.at(actor, NOW), { zone: SUZHOU });
      expect(found.kpis.map(({ id }) => id)).toEqual(KPI_IDS);
      return found.readable;
    };
    expect(await of(world.office)).toEqual(['enterprises', 'risk', 'quality']);
    expect(await of(world.department)).toEqual(['enterprises', 'quality']);
    expect(await of(world.association)).toEqual([]);
    expect(await of(world.clerk)).toEqual([]);
    await expect(of(world.elsewhere)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the values', () => {
  it('are those of the areas that the reader may read, and of one area where asked', async () => {
    expect((await values()).kpis.map(({ id }) => id)).toEqual(KPI_IDS);
    const areas = async (actor: Actor, more = {}) => new Set((await values(actor, more)).kpis.map(({ area }) => area));
    expect(await areas(world.department)).toEqual(new Set(['enterprises', 'quality']));
    expect(await areas(world.office, { area: 'quality' })).toEqual(new Set(['quality']));
    await expect(values(world.department, { area: 'risk' })).rejects.toMatchObject({ code: 'forbidden' });
    for (const actor of [world.association, world.clerk, world.admin]) {
      await expect(values(actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(values(world.elsewhere)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('are the same as on the pages of the areas', async () => {
    const found = await values();
    const of = (kpis: { id: string; value: string | null }[]) => kpis.map(({ id, value }) => [id, value]);
    const enterprises = await readKpis(world.at(world.office, NOW), { zone: SUZHOU });
    const risk = await readRiskKpis(world.at(world.office, NOW), { zone: SUZHOU });
    expect(of(found.kpis.filter(({ area }) => area === 'enterprises'))).toEqual(of(enterprises.kpis));
    expect(of(found.kpis.filter(({ area }) => area === 'risk'))).toEqual(of(risk.kpis));
  });

  it('have last year over the same months, their interval, and say what is missing', async () => {
    expect(await kpi('export-value')).toMatchObject({
      value: '400.00',
      lastYear: '200.00',
      unit: 'usd',
      interval: null,
      months: { through: '2026-02', missing: ['2026-03', '2026-04', '2026-05'] },
    });
    expect(await kpi('own-brand-share')).toMatchObject({ value: '0.05', lastYear: '0.1', interval: null });
    expect(await kpi('market-concentration')).toMatchObject({ value: '0.5', lastYear: '0.52' });
    expect(await kpi('failure-rate-by-batches')).toMatchObject({
      value: '0.05',
      counted: 2,
      rows: 40,
      interval: { low: '0.013821', high: '0.165039' },
      isSmallSample: false,
      lastYear: null,
    });
    expect(await kpi('failure-rate-by-value')).toMatchObject({ value: '0.025', interval: null });
    expect((await kpi('export-value'))?.trend.slice(0, 3)).toEqual([
      { date: '2026-01-31', value: '200.00' },
      { date: '2026-02-28', value: '400.00' },
      { date: '2026-03-31', value: '400.00' },
    ]);
  });

  it('follow a late correction at once, in the month that it belongs to', async () => {
    await fileExports(world, '2026-06-30 08:00', {
      enterprise: world.enterprise,
      month: '2026-01',
      rows: [{ country: 'US', amountUsd: '500.00' }],
      revision: 1,
    });
    expect((await kpi('export-value'))?.value).toBe('700.00');
    expect((await kpi('export-value'))?.trend[0]).toEqual({ date: '2026-01-31', value: '500.00' });
    expect((await kpi('export-value', { asOf: '2026-01-31' }))?.value).toBe('500.00');
  });
});

describe('the rows', () => {
  it('are months, countries, enterprises or files, whatever stands behind the figure', async () => {
    expect((await rows('export-value')).slice(0, 3)).toMatchObject([
      { kind: 'month', label: '2026-01', value: '500.00', lastYear: '100.00' },
      { kind: 'month', label: '2026-02', value: '200.00' },
      { kind: 'month', label: '2026-03', value: null, isCounted: false },
    ]);
    expect((await rows('market-concentration')).map(({ label }) => label)).toEqual(['US', 'DE']);
    expect(await rows('admitted')).toMatchObject([{ kind: 'enterprise' }, { kind: 'enterprise' }]);
    expect(await rows('half-year-reports-on-time')).toMatchObject([
      { label: '2025-H2', note: 'draft', dueOn: '2026-01-20', isCounted: false },
      { label: '2025-H2', note: 'publication', dueOn: '2026-02-20', isCounted: false },
    ]);
  });

  it('of every figure can be asked for, by those who may read it', async () => {
    for (const id of KPI_IDS) expect(Array.isArray(await rows(id))).toBe(true);
    await expect(rows('open', world.department)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rows('export-value', world.clerk)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await rows('export-value', world.leader)).toHaveLength(5);
  });
});
