import { describe, expect, it } from 'vitest';
import { factsInput } from './schema.ts';

const facts = {
  title: '质量管理培训',
  kind: 'quality',
  mode: 'onsite',
  place: '培训室',
  heldOn: '2026-03-05',
  startsAt: '09:30',
  hours: '2.5',
  trainer: '李老师',
};
const wrong = (other: Partial<typeof facts>) =>
  factsInput.safeParse({ ...facts, ...other }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the facts of a training', () => {
  it('Z14: it lasts more than nothing and at most 200 hours, told in tenths', () => {
    const hours = ['', '0', '0.0', '0.1', '200.0', '200.1', '1.25', '1e3', '-1', 'abc'];
    expect(hours.filter((each) => wrong({ hours: each }).length === 0)).toEqual(['0.1', '200.0']);
    expect(factsInput.parse({ ...facts, hours: '3.0' }).hours).toBe('3');
  });

  it('Z14: it begins at a time of the 24-hour clock', () => {
    const times = ['', '9:30', '00:00', '23:59', '24:00', '12:60'];
    expect(times.filter((startsAt) => wrong({ startsAt }).length === 0)).toEqual(['00:00', '23:59']);
  });
});
