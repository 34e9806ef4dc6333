import { describe, expect, it } from 'vitest';
import { departmentsIn, ofKind, type QueueItem, readQueueFilter, withoutKind } from './queue-filter.ts';

const item = (over: Partial<QueueItem>): QueueItem => ({
  kind: 'submission',
  id: '1',
  year: 2026,
  target: '2.1',
  taskNumber: 2,
  departmentId: 'commerce',
  title: 'Set up the system',
  department: 'Commerce',
  by: 'Somebody',
  since: '2026-03-01T01:00:00.000Z',
  dueOn: null,
  isLate: false,
  mayDecide: true,
  refusedBy: null,
  version: 1,
  ...over,
});

const items = [
  item({ id: '1', isLate: true }),
  item({ id: '2', kind: 'appeal', departmentId: 'park', department: 'Park' }),
  item({ id: '3', kind: 'inapplicability' }),
];

const filter = (search: string) => readQueueFilter(new URLSearchParams(search));

describe('the filter of the queue', () => {
  it('shows everything when the address names nothing, or nonsense', () => {
    expect(filter('')).toEqual({ kind: null, department: null, lateOnly: false });
    expect(filter('kind=everything&late=1&department=')).toEqual({ kind: null, department: null, lateOnly: false });
  });

  it('narrows by department, lateness and kind', () => {
    expect(withoutKind(items, filter('department=park')).map(({ id }) => id)).toEqual(['2']);
    expect(withoutKind(items, filter('late=yes')).map(({ id }) => id)).toEqual(['1']);
    expect(ofKind(items, 'inapplicability').map(({ id }) => id)).toEqual(['3']);
    expect(ofKind(items, null)).toHaveLength(3);
  });

  it('names each department once', () =>
    expect(departmentsIn(items)).toEqual([
      { id: 'commerce', name: 'Commerce' },
      { id: 'park', name: 'Park' },
    ]));
});
