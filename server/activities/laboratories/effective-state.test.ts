import { describe, expect, it } from 'vitest';
import { effectiveState, expiresSoon } from './effective-state.ts';

const certificate = (expiresOn: string | null, endedOn: string | null = null) => ({
  from: '2020-01-01',
  expiresOn,
  endedOn,
});

describe('the state of a laboratory on a day', () => {
  it('Z14: accredited to the last day of its certificate, lapsed from the day after', () => {
    const on = (day: string) => effectiveState('accredited', [certificate('2026-06-20')], day);
    expect(['2026-06-19', '2026-06-20', '2026-06-21'].map(on)).toEqual(['accredited', 'accredited', 'lapsed']);
  });

  it('Z14: lapsed from the day on which its certificate was withdrawn, and without any', () => {
    const on = (day: string) => effectiveState('accredited', [certificate(null, '2026-06-20')], day);
    expect(['2026-06-19', '2026-06-20'].map(on)).toEqual(['accredited', 'lapsed']);
    expect(effectiveState('accredited', [], '2026-06-20')).toBe('lapsed');
    expect(effectiveState('accredited', [certificate('2025-01-01'), certificate('2027-01-01')], '2026-06-20')).toBe(
      'accredited',
    );
  });

  it('Z14: any other state stays what it is', () => {
    expect(effectiveState('documents', [], '2026-06-20')).toBe('documents');
    expect(effectiveState('lapsed', [certificate(null)], '2026-06-20')).toBe('lapsed');
  });
});

describe('the end of an accreditation', () => {
  it('Z14: is near from 90 days before its last day to that day', () => {
    const on = (day: string) => expiresSoon([certificate('2026-06-30')], day)?.expiresOn ?? null;
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      null,
      '2026-06-30',
      '2026-06-30',
      null,
    ]);
  });

  it('Z14: is not near while another certificate holds longer', () => {
    expect(expiresSoon([certificate('2026-06-30'), certificate('2030-01-01')], '2026-06-01')).toBeNull();
    expect(expiresSoon([certificate('2026-06-30'), certificate(null)], '2026-06-01')).toBeNull();
    expect(expiresSoon([certificate('2026-06-30'), certificate('2026-07-05')], '2026-06-01')?.expiresOn).toBe(
      '2026-07-05',
    );
    expect(expiresSoon([], '2026-06-01')).toBeNull();
  });
});
