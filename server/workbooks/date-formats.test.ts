import { describe, expect, it } from 'vitest';
import { isDateFormat } from './date-formats.ts';

describe('a format shows a date', () => {
  it.each(['yyyy-mm-dd', 'm/d/yy h:mm', '[$-804]yyyy"年"m"月"d"日"', 'mmm', 'd', 'YYYY/M', 'e"年"m"月"d"日";@'])(
    'by %s',
    (code) => expect(isDateFormat(code)).toBe(true),
  );

  it.each([
    'General',
    'G/通用格式',
    '0.00E+00',
    '#,##0.00;[Red]-#,##0.00',
    '0 "days"',
    '0\\d',
    '_-* #,##0_d',
    'h:mm',
    'mm:ss',
    '[h]:mm:ss',
    '@',
    '',
  ])('and not by %s', (code) => expect(isDateFormat(code)).toBe(false));
});
