import { describe, expect, it } from 'vitest';
import { risk } from '../../../tests/factories/risk-facts.ts';
import { type KpiFacts, kpiReading, RISK_KPI_IDS, type RiskKpi } from './risk-kpis.ts';

const facts = (changes: Partial<KpiFacts>): KpiFacts => ({
  items: [],
  assessors: [],
  incidents: [],
  exports: [],
  ...changes,
});
const read = (kpi: RiskKpi, given: KpiFacts, day: string) => kpiReading(kpi, given, day, () => []);
const value = (kpi: RiskKpi, given: KpiFacts, day: string) => read(kpi, given, day).value;

describe('open risks', () => {
  it('fall into one age band each, at the edges of every band', () => {
    const given = facts({ items: [risk({ reportedOn: '2026-01-01' })] });
    const bandOn = (day: string) =>
      (['age-0-7', 'age-8-30', 'age-31-90', 'age-over-90'] as const).filter((band) => value(band, given, day) === '1');
    expect(bandOn('2025-12-31')).toEqual([]);
    expect(bandOn('2026-01-01')).toEqual(['age-0-7']);
    expect(bandOn('2026-01-08')).toEqual(['age-0-7']);
    expect(bandOn('2026-01-09')).toEqual(['age-8-30']);
    expect(bandOn('2026-01-31')).toEqual(['age-8-30']);
    expect(bandOn('2026-02-01')).toEqual(['age-31-90']);
    expect(bandOn('2026-04-01')).toEqual(['age-31-90']);
    expect(bandOn('2026-04-02')).toEqual(['age-over-90']);
  });

  it('have the level of the newest assessment of the day, and are open until the day they are closed', () => {
    const given = facts({
      items: [
        risk({
          levels: [
            { level: 'low', on: '2026-03-05' },
            { level: 'high', on: '2026-03-20' },
          ],
          states: [
            { state: 'reported', on: '2026-03-01' },
            { state: 'closed', on: '2026-05-01' },
          ],
        }),
      ],
    });
    expect(value('open-unassessed', given, '2026-03-04')).toBe('1');
    expect(value('open-low', given, '2026-03-19')).toBe('1');
    expect(value('open-high', given, '2026-03-20')).toBe('1');
    expect(value('open', given, '2026-04-30')).toBe('1');
    expect(value('open', given, '2026-05-01')).toBe('0');
  });
});

it('a warning is active from its first to its last day; a response is no warning', () => {
  const measure = { id: 'm', state: 'approved', startsOn: '2026-03-10', endsOn: '2026-03-20', liftedOn: null } as const;
  const given = facts({
    items: [
      risk({
        measures: [
          { ...measure, kind: 'notice' },
          { ...measure, id: 'n', kind: 'order-recall' },
        ],
      }),
    ],
  });
  expect(
    ['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map((day) => value('active-warnings', given, day)),
  ).toEqual(['0', '1', '1', '0']);
});

describe('rates', () => {
  const incident = (id: string, happenedOn: string) => ({
    id,
    kind: 'recall' as const,
    happenedOn,
    reportedOn: happenedOn,
    enterprise: { id: 'e1', name: '甲厂' },
    effect: null,
  });
  const given = facts({
    incidents: [incident('a', '2026-01-10'), incident('b', '2026-03-10'), incident('c', '2025-12-31')],
    exports: [
      { month: '2026-01', filedOn: '2026-02-05', changeUsd: '40000000.00' },
      { month: '2026-01', filedOn: '2026-03-05', changeUsd: '10000000.00' },
    ],
  });

  it('take events and exports of the same months, each list by its newest revision of the day', () => {
    expect(read('recall-rate', given, '2026-03-04')).toMatchObject({ value: '2.5', counted: 1 });
    expect(read('recall-rate', given, '2026-03-31').rate).toMatchObject({
      value: '2',
      events: 1,
      exportsUsd: '50000000.00',
      through: '2026-01',
      isSmallSample: true,
    });
  });

  it('are no data, not zero, before any list is on file', () => {
    expect(read('recall-rate', given, '2026-02-04')).toMatchObject({ value: null, rate: null });
    expect(read('recall-rate', given, '2027-01-31').value).toBeNull();
  });
});

it('of an empty zone every count is zero, and there is no share, median or rate', () => {
  const noData = RISK_KPI_IDS.filter((id) => value(id, facts({}), '2026-06-30') === null);
  expect(noData).toEqual(['in-time', 'days-to-assessment', 'notification-rate', 'recall-rate', 'return-rate']);
});
