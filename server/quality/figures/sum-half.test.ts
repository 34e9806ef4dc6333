import { describe, expect, it } from 'vitest';
import type { MonthInspectionsRow } from '../../enterprises/inspection/month-inspections.ts';
import type { EnterpriseMonths } from '../../enterprises/monthly-lists/completeness-of-zone.ts';
import type { MonthExportsRow } from '../../enterprises/monthly-lists/month-exports.ts';
import { missingLists } from './missing-lists.ts';
import { type MonthFacts, monthsOver, monthsTold, sumHalf } from './sum-half.ts';
import { trendOf } from './trend.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const HALF = { period: '2026-H1', from: '2026-01-01', to: '2026-06-30', months: MONTHS };
const NOTHING: MonthFacts = { exports: [], exportsByCountry: [], inspections: [], enterprises: [] };

const exported = (month: string, wish: Partial<MonthExportsRow> = {}): MonthExportsRow => ({
  month,
  key: '',
  lists: 1,
  rowCount: 1,
  amountUsd: '0.00',
  ownBrandAmountUsd: '0.00',
  nonconformingRows: 0,
  ...wish,
});
const inspected = (month: string, wish: Partial<MonthInspectionsRow> = {}): MonthInspectionsRow => ({
  month,
  key: '',
  rowCount: 1,
  inspectedBatches: 0,
  inspectedQuantity: '0',
  inspectedAmountUsd: '0.00',
  failedBatches: 0,
  failedQuantity: '0',
  failedAmountUsd: '0.00',
  returnedBatches: 0,
  returnedQuantity: '0',
  returnedAmountUsd: '0.00',
  ...wish,
});

describe('the sums of a half-year', () => {
  it('Q5: without any list or filing are no data, and name the months that lack figures', () => {
    expect(sumHalf(HALF, NOTHING, '2026-07-01')).toEqual({
      period: '2026-H1',
      from: '2026-01-01',
      to: '2026-06-30',
      exports: null,
      inspection: null,
      failureRateByBatches: null,
      failureRateByAmount: null,
      returnRate: null,
      ownBrandShare: null,
      concentration: null,
      missing: { inspectionMonths: MONTHS, listsOwed: 0, listsFiled: 0 },
    });
  });

  it('Q5: that nothing was exported or inspected is zero, and has no shares', () => {
    const facts = { ...NOTHING, exports: [exported('2026-01', { rowCount: 0 })], inspections: [inspected('2026-01')] };
    expect(sumHalf(HALF, facts, '2026-07-01')).toMatchObject({
      exports: { amountUsd: '0.00', ownBrandAmountUsd: '0.00', lists: 1 },
      inspection: { inspectedBatches: 0, inspectedQuantity: '0', inspectedAmountUsd: '0.00' },
      failureRateByBatches: null,
      failureRateByAmount: null,
      returnRate: null,
      ownBrandShare: null,
      concentration: null,
      missing: { inspectionMonths: MONTHS.slice(1) },
    });
  });

  it('Q5: count the months from January to June and no other', () => {
    const months = ['2025-12', '2026-01', '2026-06', '2026-07'];
    const facts = {
      ...NOTHING,
      exports: months.map((month, index) =>
        exported(month, { amountUsd: `${10 ** index}.10`, ownBrandAmountUsd: '1.00' }),
      ),
      exportsByCountry: months.map((month) => exported(month, { key: month, amountUsd: '5.00' })),
      inspections: months.map((month) =>
        inspected(month, { inspectedBatches: 8, failedBatches: 1, returnedBatches: 2, failedQuantity: '0.0005' }),
      ),
    };
    expect(sumHalf(HALF, facts, '2026-07-01')).toMatchObject({
      exports: { amountUsd: '110.20', ownBrandAmountUsd: '2.00', lists: 2 },
      inspection: { inspectedBatches: 16, failedBatches: 2, failedQuantity: '0.001' },
      failureRateByBatches: '0.125',
      returnRate: '0.25',
      concentration: '0.5',
    });
  });

  it('Q5: sums of money lose no cent, however large', () => {
    const facts = { ...NOTHING, exports: MONTHS.map((month) => exported(month, { amountUsd: '99999999999999.99' })) };
    expect(sumHalf(HALF, facts, '2026-07-01').exports?.amountUsd).toBe('599999999999999.94');
  });
});

const month = (name: string, state: EnterpriseMonths['months'][number]['state'], filedOn: string | null) => ({
  month: name,
  dueOn: '2026-02-10',
  filedOn,
  state,
});

describe('missing lists', () => {
  const enterprises: EnterpriseMonths[] = [
    {
      id: 'a',
      name: 'A',
      months: [
        month('2026-01', 'late', '2026-02-11'),
        month('2026-02', 'notYetDue', null),
        month('2026-03', 'notYetDue', null),
      ],
    },
    { id: 'b', name: 'B', months: [month('2026-01', 'missing', null), month('2026-02', 'notYetDue', null)] },
    {
      id: 'c',
      name: 'C',
      months: [month('2026-01', 'onTime', '2026-02-10'), month('2026-02', 'onTime', '2026-03-01')],
    },
    { id: 'd', name: 'D', months: [month('2026-01', 'notOwed', null), month('2026-02', 'notOwed', null)] },
  ];
  const over = ['2026-01', '2026-02'];

  it('Q5: are named by enterprise, who misses most first; months that run are owed by nobody', () => {
    expect(missingLists(enterprises, over)).toEqual([
      { id: 'b', name: 'B', missingMonths: ['2026-01', '2026-02'], lateMonths: [] },
      { id: 'a', name: 'A', missingMonths: ['2026-02'], lateMonths: ['2026-01'] },
    ]);
  });

  it('Q5: count into what the figures lack: a late list is there, one that is not yet due is not', () => {
    expect(sumHalf(HALF, { ...NOTHING, enterprises }, '2026-03-05').missing).toEqual({
      inspectionMonths: over,
      listsOwed: 6,
      listsFiled: 3,
    });
  });
});

describe('the months that may be told', () => {
  it('Q5: a month is over on the first day of the next one', () => {
    expect(monthsOver(MONTHS, '2026-03-31')).toEqual(['2026-01', '2026-02']);
    expect(monthsOver(MONTHS, '2026-04-01')).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('Q5: its lists may be compared from their due day on', () => {
    expect(monthsTold(MONTHS, '2026-04-09', 10)).toEqual(['2026-01', '2026-02']);
    expect(monthsTold(MONTHS, '2026-04-10', 10)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('Q5: a month without data is a gap in the trend, one of zero is not', () => {
    const facts = {
      exports: [exported('2026-02')],
      inspections: [inspected('2026-01', { inspectedBatches: 4, failedBatches: 1 })],
    };
    expect(trendOf({ from: '2026-01', to: '2026-02' }, facts)).toMatchObject([
      {
        month: '2026-01',
        exportsUsd: null,
        inspectedBatches: 4,
        failureRateByBatches: '0.25',
        failureRateByAmount: null,
      },
      { month: '2026-02', exportsUsd: '0.00', inspectedBatches: null, failureRateByBatches: null },
    ]);
  });
});
