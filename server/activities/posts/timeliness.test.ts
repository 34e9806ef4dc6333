import { describe, expect, it } from 'vitest';
import { isPostedInTime, lastDayInTime, mayBePosted } from './timeliness.ts';

const inTime = (sourceOn: string, postedOn: string) => isPostedInTime({ sourceOn, postedOn }, 7);

describe('the timeliness of a post', () => {
  it('Z10: is kept to the last day and missed on the day after', () => {
    expect(lastDayInTime('2026-03-02', 7)).toBe('2026-03-09');
    expect(inTime('2026-03-02', '2026-03-02')).toBe(true);
    expect(inTime('2026-03-02', '2026-03-08')).toBe(true);
    expect(inTime('2026-03-02', '2026-03-09')).toBe(true);
    expect(inTime('2026-03-02', '2026-03-10')).toBe(false);
  });

  it('Z10: counts days across the end of February and of the year', () => {
    expect(inTime('2028-02-25', '2028-03-03')).toBe(true);
    expect(inTime('2028-02-25', '2028-03-04')).toBe(false);
    expect(inTime('2026-12-28', '2027-01-04')).toBe(true);
    expect(inTime('2026-12-28', '2027-01-05')).toBe(false);
  });

  it('Z10: nothing is posted before the day of its source', () => {
    expect(mayBePosted('2026-03-01', '2026-03-02')).toEqual({ ok: true });
    expect(mayBePosted('2026-03-02', '2026-03-02')).toEqual({ ok: true });
    expect(mayBePosted('2026-03-03', '2026-03-02')).toEqual({
      ok: false,
      reason: 'post.beforeSource',
      rule: 'Z10',
      params: { sourceOn: '2026-03-03', postedOn: '2026-03-02' },
    });
  });
});
