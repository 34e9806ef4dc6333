import { describe, expect, it } from 'vitest';
import type { FilingState } from '../../enterprises/monthly-lists/filing.ts';
import { type ReportFacts, reportFiguresOf } from './report-figures.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const monthsIn = (year: number, first: number) =>
  Array.from({ length: 6 }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`);
const filing = (month: string, state: FilingState) => ({
  month,
  state,
  dueOn: '',
  filedOn: state === 'onTime' || state === 'late' ? `${month}-28` : null,
});
const list = (month: string, amountUsd: string, ownBrandAmountUsd = '0.00') => ({
  month,
  rowCount: 1,
  amountUsd,
  ownBrandAmountUsd,
  nonconformingRows: 0,
});
const NOTHING = {
  inspectedBatches: 0,
  inspectedQuantity: '0',
  inspectedAmountUsd: '0.00',
  failedBatches: 0,
  failedQuantity: '0',
  failedAmountUsd: '0.00',
  returnedBatches: 0,
  returnedQuantity: '0',
  returnedAmountUsd: '0.00',
  failureRate: null,
};

const facts = (changed: Partial<ReportFacts>): ReportFacts => ({
  current: { period: '2026-H1', from: '2026-01-01', to: '2026-06-30', months: MONTHS },
  before: { period: '2025-H2', from: '2025-07-01', to: '2025-12-31', months: monthsIn(2025, 7) },
  lastYear: { period: '2025-H1', from: '2025-01-01', to: '2025-06-30', months: monthsIn(2025, 1) },
  lists: [],
  filings: MONTHS.map((month) => filing(month, 'missing')),
  countries: [],
  inspection: null,
  inspectedMonths: [],
  ...changed,
});

describe("an enterprise's own figures of a half-year", () => {
  it('Z9: without any list are no data and not zero, and every month is named', () => {
    const figures = reportFiguresOf(facts({}), '2026-07-20');
    expect([figures.exports, figures.inspection, figures.failureRateByBatches]).toEqual([null, null, null]);
    expect(figures.missing).toEqual({ listMonths: MONTHS, inspectionMonths: MONTHS });
    const unnamed = reportFiguresOf(facts({ inspectedMonths: MONTHS }), '2026-07-20');
    expect([unnamed.inspection, unnamed.missing.inspectionMonths]).toEqual([null, []]);
    expect(figures.months.map(({ amountUsd }) => amountUsd)).toEqual(MONTHS.map(() => null));
  });

  it('Z9: add up the newest lists, exactly, beside the half-years before', () => {
    const filings = MONTHS.map((month, index) => filing(month, index < 2 ? 'notOwed' : 'onTime'));
    const lists = [
      list('2025-06', '1.00'),
      list('2026-03', '0.10', '0.10'),
      list('2026-04', '0.20'),
      ...['2026-05', '2026-06'].map((month) => list(month, '0.00')),
    ];
    const countries = [
      { country: 'US', amountUsd: '0.20' },
      { country: 'DE', amountUsd: '0.10' },
    ];
    const figures = reportFiguresOf(facts({ lists, filings, countries }), '2026-07-20');
    expect(figures.exports).toMatchObject({ amountUsd: '0.30', ownBrandAmountUsd: '0.10', lists: 4 });
    expect(figures.exports?.ownBrandShare).toMatch(/^0\.3333/);
    expect(figures.countries.map(({ share }) => share?.slice(0, 6))).toEqual(['0.6666', '0.3333']);
    expect([figures.before.exports, figures.lastYear.exports?.amountUsd]).toEqual([null, '1.00']);
    expect(figures.missing.listMonths).toEqual([]);
  });

  it('Z9: that are zero have no shares', () => {
    const lists = [list('2026-01', '0.00')];
    const figures = reportFiguresOf(facts({ lists, inspection: NOTHING }), '2026-07-20');
    expect(figures.exports).toMatchObject({ amountUsd: '0.00', ownBrandShare: null });
    expect(figures.inspection).toMatchObject({ inspectedBatches: 0 });
    expect([figures.failureRateByBatches, figures.returnRate]).toEqual([null, null]);
  });

  it('Z9: miss nothing of months that are not over', () => {
    const filings = MONTHS.map((month, index) => filing(month, index < 3 ? 'missing' : 'notYetDue'));
    const { missing } = reportFiguresOf(facts({ filings }), '2026-04-30');
    expect(missing).toEqual({ listMonths: MONTHS.slice(0, 3), inspectionMonths: MONTHS.slice(0, 3) });
  });

  it('Z9: take rates from the inspection authority as far as it has reported', () => {
    const inspection = { ...NOTHING, inspectedBatches: 8, failedBatches: 2, returnedBatches: 1 };
    const figures = reportFiguresOf(facts({ inspection, inspectedMonths: ['2026-01', '2025-12'] }), '2026-07-20');
    expect([figures.failureRateByBatches, figures.returnRate]).toEqual(['0.25', '0.125']);
    expect(figures.missing.inspectionMonths).toEqual(MONTHS.slice(1));
    expect(figures.inspection).not.toHaveProperty('failureRate');
  });
});
