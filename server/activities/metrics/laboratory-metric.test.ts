import { describe, expect, it } from 'vitest';
import { readingOf } from '../../assessment/measure.ts';
import type { LaboratoryFacts } from '../laboratories/load-laboratory-facts.ts';
import { laboratoryRows } from './laboratory-metric.ts';
import type { GuidanceFacts, GuidedEnterprise } from './metric-facts.ts';

const ENTERPRISE: GuidedEnterprise = {
  name: '甲厂',
  events: [
    { kind: 'registered', on: '2024-01-02' },
    { kind: 'admitted', on: '2024-01-15' },
  ],
  certificates: [],
};

const given = (
  laboratory: Partial<LaboratoryFacts>,
  enterprise: Partial<GuidedEnterprise> = {},
  visitsPerYear: number | null = 1,
): GuidanceFacts => ({
  laboratories: [
    {
      id: 'l1',
      enterpriseId: 'e1',
      name: '墨盒检测室',
      judgements: [{ on: '2026-02-01', isQualifying: true }],
      visits: [],
      ...laboratory,
    },
  ],
  enterprises: new Map([['e1', { ...ENTERPRISE, ...enterprise }]]),
  visitsPerYear,
});
const guided = (facts: GuidanceFacts, day: string) => {
  const rows = laboratoryRows(facts, day);
  return rows && (readingOf('labs-guided-to-cnas', rows, 2026, day)?.value ?? null);
};
const visit = (on: string, withdrawnOn: string | null = null) => ({ id: on, on, withdrawnOn });

describe('laboratories guided towards CNAS', () => {
  it('Z14: a laboratory is a row from the day on which it is judged qualifying until it is judged otherwise', () => {
    const judged = given({
      judgements: [
        { on: '2026-02-01', isQualifying: true },
        { on: '2026-08-01', isQualifying: false },
      ],
    });
    expect(['2026-01-31', '2026-02-01', '2026-07-31', '2026-08-01'].map((day) => guided(judged, day))).toEqual([
      null,
      '0',
      '0',
      null,
    ]);
    expect(guided(given({ judgements: [] }), '2026-12-31')).toBeNull();
  });

  it('Z14: it counts as guided from the visit that makes the number full, and not from the day it is withdrawn', () => {
    const visited = given({ visits: [visit('2026-03-10', '2026-06-01')] });
    expect(['2026-03-09', '2026-03-10', '2026-05-31', '2026-06-01'].map((day) => guided(visited, day))).toEqual([
      '0',
      '1',
      '1',
      '0',
    ]);
    expect(guided(given({ visits: [visit('2025-12-31')] }), '2026-12-31')).toBe('0');
    const twice = given({ visits: [visit('2026-05-01'), visit('2026-03-10')] }, {}, 2);
    expect(['2026-04-30', '2026-05-01'].map((day) => guided(twice, day))).toEqual(['0', '1']);
    expect(laboratoryRows(twice, '2026-12-31')?.[0]).toMatchObject({ on: '2026-05-01', label: '甲厂' });
  });

  it('Z14: a certificate of CNAS counts to its last day', () => {
    const certified = given({}, { certificates: [{ from: '2024-05-01', expiresOn: '2026-06-30', endedOn: null }] });
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((day) => guided(certified, day))).toEqual(['1', '1', '0']);
  });

  it('Z14: only laboratories of enterprises in the zone are asked for', () => {
    const left = given({}, { events: [...ENTERPRISE.events, { kind: 'removed', on: '2026-04-01' }] });
    expect(['2026-03-31', '2026-04-01'].map((day) => guided(left, day))).toEqual(['0', null]);
    expect(guided(given({}, { events: [] }), '2026-12-31')).toBeNull();
  });

  it('Z14: without the number of visits nothing is measured', () => {
    expect(laboratoryRows(given({}, {}, null), '2026-12-31')).toBeNull();
  });
});
