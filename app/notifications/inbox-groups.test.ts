import { describe, expect, it } from 'vitest';
import { inboxGroups } from './inbox-groups.ts';
import type { InboxEntry } from './matter-title.ts';

const entry = (id: string, zone: string, raisedAt: string, dueOn: string | null = null): InboxEntry => ({
  zone,
  id,
  kind: 'post',
  subject: { 'zh-CN': '', en: '' },
  about: { id },
  dueOn,
  isLate: false,
  raisedAt,
  readAt: null,
  settledAt: null,
});

describe('the groups of the inbox', () => {
  it('stand by zone, then by day with the newest first, and of a day what is due first on top', () => {
    const found = inboxGroups(
      [
        entry('a', 'zhuhai', '2026-03-01'),
        entry('b', 'suzhou', '2026-03-03'),
        entry('c', 'zhuhai', '2026-03-02'),
        entry('d', 'zhuhai', '2026-03-02', '2026-03-09'),
        entry('e', 'zhuhai', '2026-03-02', '2026-03-04'),
      ],
      ['suzhou', 'zhuhai'],
      (instant) => instant,
    );
    expect(
      found.map(({ zone, days }) => [
        zone,
        ...days.map(({ day, entries }) => `${day} ${entries.map(({ id }) => id).join('')}`),
      ]),
    ).toEqual([
      ['suzhou', '2026-03-03 b'],
      ['zhuhai', '2026-03-02 edc', '2026-03-01 a'],
    ]);
  });
});
