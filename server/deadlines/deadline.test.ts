import { describe, expect, it } from 'vitest';
import type { Actor, Membership } from '../platform/permissions.ts';
import {
  byDepartment,
  byEnterprise,
  byRoles,
  type Deadline,
  inOrder,
  isLate,
  isOwn,
  isShownIn,
  plainly,
} from './deadline.ts';

const deadline = (wish: Partial<Deadline> = {}): Deadline => ({
  kind: 'target',
  rule: 'A9',
  uid: '1',
  subject: plainly('x'),
  dueOn: '2026-07-20',
  unknownYear: null,
  holder: byRoles('office'),
  about: { id: '1' },
  ...wish,
});
const actor = (membership: Partial<Membership>): Actor => ({
  userId: 'u',
  username: 'u',
  displayName: 'u',
  platformRole: null,
  memberships: [{ zoneId: 'zone', role: 'office', departmentId: null, ...membership }],
  mustChangePassword: false,
  now: new Date(0),
});

describe('a deadline', () => {
  it('is late from the day after its last day', () => {
    expect([isLate(deadline(), '2026-07-20'), isLate(deadline(), '2026-07-21')]).toEqual([false, true]);
    expect(isLate(deadline({ dueOn: null }), '2030-01-01')).toBe(false);
  });

  it('is shown on the first and the last day of a span, when it is late, and when it has no day', () => {
    const span = { from: '2026-07-20', to: '2026-07-20' };
    const today = '2026-07-10';
    expect(isShownIn(span, deadline(), today)).toBe(true);
    expect(isShownIn(span, deadline({ dueOn: '2026-07-19' }), today)).toBe(false);
    expect(isShownIn(span, deadline({ dueOn: '2026-07-21' }), today)).toBe(false);
    expect(isShownIn(span, deadline({ dueOn: '2026-07-09' }), today)).toBe(true);
    expect(isShownIn(span, deadline({ dueOn: null }), today)).toBe(true);
  });

  it("is one's own by role, by department or by enterprise, in this zone only", () => {
    expect(isOwn(actor({}), 'zone', byRoles('office', 'inspection'))).toBe(true);
    expect(isOwn(actor({}), 'other', byRoles('office'))).toBe(false);
    expect(isOwn(actor({ role: 'department', departmentId: 'a' }), 'zone', byDepartment('a'))).toBe(true);
    expect(isOwn(actor({ role: 'department', departmentId: 'a' }), 'zone', byDepartment('b'))).toBe(false);
    expect(isOwn(actor({ role: 'enterprise', enterpriseId: 'e' }), 'zone', byEnterprise('e'))).toBe(true);
    // Who belongs to no department owns nothing that belongs to none.
    expect(isOwn(actor({}), 'zone', byRoles())).toBe(false);
  });

  it('stands in the order of the days, once, and last without a day', () => {
    const days = inOrder([
      deadline({ uid: '3', dueOn: null }),
      deadline({ uid: '2', dueOn: '2026-08-01' }),
      deadline(),
      deadline(),
    ]);
    expect(days.map(({ uid }) => uid)).toEqual(['1', '2', '3']);
  });
});
