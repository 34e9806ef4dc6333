import { describe, expect, it } from 'vitest';
import {
  civilDayOf,
  compareDecimals,
  formatCount,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPercent,
  formatShare,
} from './format.ts';

describe('formatDecimal', () => {
  it('rounds half up where floats round down', () => {
    expect(formatDecimal('1.005')).toBe('1.01');
    expect(formatDecimal('0.125')).toBe('0.13');
    expect(formatDecimal('2.675')).toBe('2.68');
  });

  it('rounds just below the half down', () => expect(formatDecimal('1.00499999999999999999')).toBe('1.00'));

  it('carries over all nines', () => expect(formatDecimal('999.995')).toBe('1,000.00'));

  it('rounds negative numbers away from zero, as 四舍五入 does', () => expect(formatDecimal('-0.125')).toBe('−0.13'));

  it('never shows a negative zero', () => {
    expect(formatDecimal('-0.001')).toBe('0.00');
    expect(formatDecimal('0', { signed: true })).toBe('0.00');
  });

  it('keeps digits that a float would lose', () =>
    expect(formatDecimal('12345678901234567890.12')).toBe('12,345,678,901,234,567,890.12'));

  it('signs changes', () => expect(formatDecimal('3.2', { signed: true, places: 1 })).toBe('+3.2'));

  it('refuses what is not a decimal number', () => {
    expect(() => formatDecimal('')).toThrow(RangeError);
    expect(() => formatDecimal('1e3')).toThrow(RangeError);
    expect(() => formatDecimal('NaN')).toThrow(RangeError);
  });
});

describe('shares, percents and money', () => {
  it('turns a share into percent by moving the point', () => {
    expect(formatShare('0.83255')).toBe('83.26%');
    expect(formatShare('1')).toBe('100.00%');
    expect(formatShare('0.004', { places: 0 })).toBe('0%');
  });

  it('writes a percent as it is', () => expect(formatPercent('83.255')).toBe('83.26%'));

  it('writes dollars in the forms unit of ten thousand', () => {
    expect(formatMoney('1234567', 'tenThousandUsd')).toBe('123.46');
    expect(formatMoney('50', 'tenThousandUsd')).toBe('0.01');
    expect(formatMoney('-49.99', 'tenThousandUsd')).toBe('0.00');
    expect(formatMoney('1234567.891', 'usd')).toBe('1,234,567.89');
  });

  it('groups counts', () => expect(formatCount(1234567)).toBe('1,234,567'));
});

describe('compareDecimals', () => {
  it('compares exactly, whatever the number of places', () => {
    expect(compareDecimals('0.1', '0.10')).toBe(0);
    expect(compareDecimals('-2', '1.5')).toBe(-1);
    expect(compareDecimals('100.0000000000000000001', '100')).toBe(1);
  });
});

describe('dates', () => {
  it('writes civil dates in words', () => {
    expect(formatDate('2025-07-20', 'zh-CN')).toBe('2025年7月20日');
    expect(formatDate('2025-07-20', 'en')).toBe('20 July 2025');
    expect(formatMonth('2025-07', 'zh-CN')).toBe('2025年7月');
  });

  it('puts the last minutes of a UTC day on the next day in Shanghai', () => {
    expect(civilDayOf('2025-07-19T15:59:59Z')).toBe('2025-07-19');
    expect(civilDayOf('2025-07-19T16:00:00Z')).toBe('2025-07-20');
    expect(formatInstant('2025-07-19T16:05:00Z', 'zh-CN')).toBe('2025年7月20日 00:05');
  });
});
