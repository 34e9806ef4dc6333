import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMonthInspections } from '../../server/enterprises/inspection/month-inspections.ts';
import { loadMonthExports } from '../../server/enterprises/monthly-lists/month-exports.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { readHalfFigures } from '../../server/quality/figures/read-half-figures.ts';
import { readQualityRows } from '../../server/quality/figures/read-rows.ts';
import { rowsInput } from '../../server/quality/figures/rows-schema.ts';
import { type HalfSums, halfFigures } from '../../server/quality/figures/schema.ts';
import { SUZHOU } from '../factories/installation.ts';
import { groups, loadNaively, money, type NaiveFacts, type NaiveRow, plain, ratio, total } from './naive-figures.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

/** Random histories of filings and late corrections: whatever was filed in whatever order, the figures are the rows' sums. */

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
}, 60_000);
afterAll(() => world.installation.close());

const COUNTRIES = ['US', 'DE', 'JP', 'BR'];
const PRODUCTS = ['注射器', '输液器', '导管'];
const MONTHS = ['2025-02', '2025-05', '2025-08', '2025-12', '2026-01', '2026-03', '2026-04', '2026-06'];
const SPAN = { from: '2025-01', to: '2026-12' };
const NOW = '2026-07-25 10:00';

const places = fc.uniqueArray(
  fc.record({ country: fc.constantFrom(...COUNTRIES), product: fc.constantFrom(...PRODUCTS) }),
  { maxLength: 6, selector: ({ country, product }) => `${country} ${product}` },
);
const cents = fc.integer({ min: 0, max: 5_000_000 });
const exportRows = places.chain((found) =>
  fc.tuple(
    ...found.map((place) =>
      fc
        .record({ amount: cents, own: fc.option(fc.integer({ min: 0, max: 100 })), isBad: fc.boolean() })
        .map(({ amount, own, isBad }) => ({
          ...place,
          amountUsd: (amount / 100).toFixed(2),
          ...(own !== null && {
            ownBrandQuantity: '1',
            ownBrandAmountUsd: (Math.floor((amount * own) / 100) / 100).toFixed(2),
          }),
          nonconformity: isBad ? 'scratched' : '',
        })),
    ),
  ),
);
const inspectionRows = places.chain((found) =>
  fc.tuple(
    ...found.map((place) =>
      fc
        .record({ batches: fc.nat(50), failed: fc.nat(100), goods: fc.nat(900_000), amount: cents, back: fc.nat(3) })
        .map(({ batches, failed, goods, amount, back }) => ({
          ...place,
          inspectedBatches: batches,
          inspectedQuantity: (goods / 10_000).toFixed(4),
          inspectedAmountUsd: (amount / 100).toFixed(2),
          failedBatches: Math.floor((batches * failed) / 100),
          failedQuantity: (Math.floor((goods * failed) / 100) / 10_000).toFixed(4),
          failedAmountUsd: (Math.floor((amount * failed) / 100) / 100).toFixed(2),
          returnedBatches: back,
          returnedQuantity: String(back),
          returnedAmountUsd: `${back}.05`,
        })),
    ),
  ),
);
const act = fc.record({
  kind: fc.constantFrom('mine' as const, 'rivals' as const, 'inspections' as const),
  month: fc.constantFrom(...MONTHS),
  exportRows,
  inspectionRows,
});

const revisions = new Map<string, number>();

/** Files or corrects, each a minute after the other; what says the same as before is refused and leaves all as it was. */
async function file({ kind, month, ...rows }: typeof act extends fc.Arbitrary<infer A> ? A : never, minute: number) {
  const key = `${kind} ${month}`;
  const revision = revisions.get(key);
  const when = `2026-07-${String(5 + Math.floor(minute / 60)).padStart(2, '0')} 10:${String(minute % 60).padStart(2, '0')}`;
  const corrected = { month, ...(revision !== undefined && { revision }) };
  const enterprise = kind === 'mine' ? world.enterprise : world.rival;
  const filing =
    kind === 'inspections'
      ? fileInspections(world, when, { ...corrected, rows: rows.inspectionRows })
      : fileExports(world, when, { ...corrected, enterprise, rows: rows.exportRows });
  const filed = await filing.catch((error) => {
    if (error.details?.rule) return null;
    throw error;
  });
  if (filed) revisions.set(key, filed.revision);
}

const inZone = <T>(work: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], work);

describe('after any history of filings and late corrections', () => {
  it('Q5: the sums of months and the figures equal a naive recomputation from the raw rows', async () => {
    const histories = fc.sample(fc.array(act, { minLength: 12, maxLength: 12 }), { numRuns: 5, seed: 20_260_701 });
    for (const [step, each] of histories.flat().entries()) {
      await file(each, step);
      if (step % 6 < 5) continue;
      const facts = await inZone((tx) => loadNaively(tx, SUZHOU));
      await expectSums(facts);
      for (const period of ['2025-H1', '2025-H2', '2026-H1']) await expectFigures(facts, period);
    }
    expect(Math.max(...revisions.values())).toBeGreaterThan(2);
  }, 120_000);

  it('Q5: the rows behind a figure, page by page, are the rows of the newest revisions and add up to it', async () => {
    const figures = await figuresOf('2026-H1');
    const all = await pages({ measure: 'exports' });
    const sum = (rows: { amountUsd: string }[]) =>
      money(rows.reduce((cents, { amountUsd }) => cents + BigInt(amountUsd.replace('.', '')), 0n));
    expect(sum(all.exports)).toBe(figures.current.exports?.amountUsd);
    expect(all.exportTotal).toMatchObject({ ...figures.current.exports, rowCount: all.exports.length });
    const [country] = figures.exportsByCountry;
    const ofCountry = await pages({ measure: 'exports', country: country?.key });
    expect(ofCountry.exports.length).toBeGreaterThan(0);
    expect([sum(ofCountry.exports), ofCountry.exportTotal?.amountUsd]).toEqual([
      country?.amountUsd,
      country?.amountUsd,
    ]);
    const failed = await pages({ measure: 'inspections', onlyFailed: true });
    expect(failed.inspections.reduce((count, { failedBatches }) => count + failedBatches, 0)).toBe(
      figures.current.inspection?.failedBatches,
    );
    expect(
      failed.inspections.every(
        ({ failedBatches, failedQuantity, failedAmountUsd }) =>
          failedBatches > 0 || failedQuantity !== '0' || failedAmountUsd !== '0.00',
      ),
    ).toBe(true);
    const [product] = figures.failuresByProduct;
    const ofProduct = await pages({ measure: 'inspections', product: product?.key });
    expect(ofProduct.inspectionTotal).toMatchObject({
      failedBatches: product?.batches,
      failedAmountUsd: product?.amountUsd,
    });
    const both = await pages({ measure: 'inspections', product: product?.key, country: country?.key });
    expect(both.inspectionTotal).toBeNull();
  });

  it('Q5: rows can be narrowed to a month of the half-year, and other months have none', async () => {
    const rows = await pages({ measure: 'exports', month: '2026-03' });
    expect(rows.exports.every(({ month }) => month === '2026-03')).toBe(true);
    expect(rows.months).toHaveLength(6);
    expect(await pages({ measure: 'exports', month: '2025-12' })).toMatchObject({ exports: [], exportTotal: null });
  });
});

const figuresOf = async (period: string) =>
  halfFigures.parse(await readHalfFigures(world.at(world.office, NOW), { zone: SUZHOU, period }));

/** All pages of three rows each, as one. */
async function pages(wish: Record<string, unknown>) {
  const read = (cursor?: string) =>
    readQualityRows(
      world.at(world.leader, NOW),
      rowsInput.parse({ zone: SUZHOU, period: '2026-H1', limit: 3, ...wish, ...(cursor && { cursor }) }),
    );
  const first = await read();
  const found = { ...first };
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const next = await read(cursor);
    found.exports = [...found.exports, ...next.exports];
    found.inspections = [...found.inspections, ...next.inspections];
    cursor = next.nextCursor;
  }
  return found;
}

async function expectSums({ exports, inspections, lists, filedMonths }: NaiveFacts) {
  const byMonth = <R extends { month: string }>(rows: readonly R[], month: string) =>
    rows.filter((row) => row.month === month);
  const sorted = <R extends { month: string; key: string }>(rows: R[]) =>
    rows.sort((a, b) => (`${a.month} ${a.key}` < `${b.month} ${b.key}` ? -1 : 1));
  const inspected = (rows: NaiveRow[]) => ({
    rowCount: rows.length,
    ...Object.fromEntries(
      (['inspected', 'failed', 'returned'] as const).flatMap((measure) => [
        [`${measure}Batches`, Number(total(rows, `${measure}Batches`))],
        [`${measure}Quantity`, plain(total(rows, `${measure}Quantity`))],
        [`${measure}AmountUsd`, money(total(rows, `${measure}AmountUsd`))],
      ]),
    ),
  });
  const exported = (rows: NaiveRow[]) => ({
    rowCount: rows.length,
    amountUsd: money(total(rows, 'amountUsd')),
    ownBrandAmountUsd: money(total(rows, 'ownBrandAmountUsd')),
  });
  const listMonths = [...new Set(lists.map(({ month }) => month))];
  await inZone(async (tx) => {
    expect(sorted(await loadMonthExports(tx, SUZHOU, 'all', SPAN))).toEqual(
      sorted(
        listMonths.map((month) => ({
          month,
          key: '',
          lists: byMonth(lists, month).length,
          nonconformingRows: byMonth(lists, month).reduce((count, { nonconforming }) => count + nonconforming, 0),
          ...exported(byMonth(exports, month)),
        })),
      ),
    );
    expect(sorted(await loadMonthInspections(tx, SUZHOU, 'all', SPAN))).toEqual(
      sorted(filedMonths.map((month) => ({ month, key: '', ...inspected(byMonth(inspections, month)) }))),
    );
    for (const by of ['country', 'product'] as const) {
      expect(sorted(await loadMonthExports(tx, SUZHOU, by, SPAN))).toMatchObject(
        sorted(
          listMonths.flatMap((month) =>
            groups(byMonth(exports, month), by).map(([key, rows]) => ({ month, key, ...exported(rows) })),
          ),
        ),
      );
      expect(sorted(await loadMonthInspections(tx, SUZHOU, by, SPAN))).toEqual(
        sorted(
          filedMonths.flatMap((month) =>
            groups(byMonth(inspections, month), by).map(([key, rows]) => ({ month, key, ...inspected(rows) })),
          ),
        ),
      );
    }
  });
}

const WINDOWS: Record<string, [string, string]> = {
  '2024-H1': ['2024-01', '2024-06'],
  '2024-H2': ['2024-07', '2024-12'],
  '2025-H1': ['2025-01', '2025-06'],
  '2025-H2': ['2025-07', '2025-12'],
  '2026-H1': ['2026-01', '2026-06'],
};

function naiveSums(facts: NaiveFacts, period: string) {
  const [from, to] = WINDOWS[period] as [string, string];
  const inWindow = <R extends { month: string }>(rows: readonly R[]) =>
    rows.filter(({ month }) => month >= from && month <= to);
  const [exports, inspections, lists] = [inWindow(facts.exports), inWindow(facts.inspections), inWindow(facts.lists)];
  const hasFilings = facts.filedMonths.some((month) => month >= from && month <= to);
  const amount = total(exports, 'amountUsd');
  const squares = groups(exports, 'country').reduce((sum, [, rows]) => sum + total(rows, 'amountUsd') ** 2n, 0n);
  const rate = (part: string, whole: string) =>
    hasFilings ? ratio(total(inspections, part), total(inspections, whole)) : null;
  return {
    period,
    exports:
      lists.length === 0
        ? null
        : {
            amountUsd: money(amount),
            ownBrandAmountUsd: money(total(exports, 'ownBrandAmountUsd')),
            nonconformingRows: lists.reduce((count, { nonconforming }) => count + nonconforming, 0),
            lists: lists.length,
          },
    failureRateByBatches: rate('failedBatches', 'inspectedBatches'),
    failureRateByAmount: rate('failedAmountUsd', 'inspectedAmountUsd'),
    returnRate: rate('returnedBatches', 'inspectedBatches'),
    ownBrandShare: ratio(total(exports, 'ownBrandAmountUsd'), amount),
    concentration: ratio(squares, amount ** 2n),
    missing: { listsOwed: 12, listsFiled: lists.length },
    ...(!hasFilings && { inspection: null }),
  } satisfies Partial<Record<keyof HalfSums, unknown>>;
}

async function expectFigures(facts: NaiveFacts, period: string) {
  const figures = await figuresOf(period);
  const year = Number(period.slice(0, 4));
  expect(figures.current).toMatchObject(naiveSums(facts, period));
  expect(figures.lastYear).toMatchObject({ period: `${year - 1}${period.slice(4)}` });
  const before = period.endsWith('1') ? `${year - 1}-H2` : `${year}-H1`;
  if (year > 2025 || before === '2025-H1') expect(figures.before).toMatchObject(naiveSums(facts, before));
  const [from, to] = WINDOWS[period] as [string, string];
  const rows = facts.inspections.filter(({ month }) => month >= from && month <= to);
  const failed = groups(rows, 'country').flatMap(([key, ofKey]) => {
    const batches = Number(total(ofKey, 'failedBatches'));
    const [quantity, amountUsd] = [plain(total(ofKey, 'failedQuantity')), money(total(ofKey, 'failedAmountUsd'))];
    return batches > 0 || quantity !== '0' || amountUsd !== '0.00' ? [{ key, batches, quantity, amountUsd }] : [];
  });
  expect(new Set(figures.failuresByCountry)).toEqual(new Set(failed));
  const missing = [world.enterprise, world.rival].map((id) => ({
    id,
    missing: monthsBetween(from, to).filter(
      (month) => !facts.lists.some((list) => list.enterprise === id && list.month === month),
    ),
  }));
  for (const { id, missing: months } of missing) {
    expect(figures.completeness.enterprises.find((each) => each.id === id)?.missingMonths ?? []).toEqual(months);
  }
}

const monthsBetween = (from: string, to: string): string[] =>
  Array.from({ length: Number(to.slice(5)) - Number(from.slice(5)) + 1 }, (_, index) => {
    return `${from.slice(0, 5)}${String(Number(from.slice(5)) + index).padStart(2, '0')}`;
  });
