import { describe, expect, it } from 'vitest';
import { ROLES } from '../platform/permissions.ts';
import { fitsDepartment, fitsEnterprise, mayLeaveOffice, mayResetPassword } from './membership.ts';

const no = (key: string) => ({ ok: false, reason: { key: `accounts.${key}` } });
const yes = { ok: true };

describe('role and department', () => {
  const working = ['commerce', 'association'];

  it('lets a department member act for a department that works', () =>
    expect(fitsDepartment('department', 'commerce', working)).toEqual(yes));

  it.each(['department', 'association'] as const)('asks a member of role %s for the department', (role) =>
    expect(fitsDepartment(role, null, working)).toEqual(no('departmentRequired')),
  );

  it('refuses a department that the zone does not have, or that is closed', () =>
    expect(fitsDepartment('department', 'park', working)).toEqual(no('departmentUnknown')));

  it('refuses a department beside a role that acts for the whole zone', () => {
    expect(fitsDepartment('office', 'commerce', working)).toEqual(no('departmentNotForRole'));
    expect(fitsDepartment('office', null, working)).toEqual(yes);
  });
});

describe('role and enterprise', () => {
  it('asks the people of an enterprise which one', () => {
    expect(fitsEnterprise('enterprise', null, false)).toEqual(no('enterpriseRequired'));
    expect(fitsEnterprise('enterprise', 'an-id', true)).toEqual(yes);
  });

  it('refuses an enterprise that the zone does not have', () =>
    expect(fitsEnterprise('enterprise', 'an-id', false)).toEqual(no('enterpriseUnknown')));

  it.each(ROLES.filter((role) => role !== 'enterprise'))('refuses an enterprise beside the role %s', (role) => {
    expect(fitsEnterprise(role, 'an-id', true)).toEqual(no('enterpriseNotForRole'));
    expect(fitsEnterprise(role, null, false)).toEqual(yes);
  });
});

describe('the office', () => {
  const office = (userId: string, canSignIn = true) => ({ userId, canSignIn });

  it('lets one of two go', () => expect(mayLeaveOffice([office('a'), office('b')], 'a')).toEqual(yes));
  it('keeps the last one', () => expect(mayLeaveOffice([office('a')], 'a')).toEqual(no('lastOffice')));
  it('does not count a disabled account as somebody who remains', () =>
    expect(mayLeaveOffice([office('a'), office('b', false)], 'a')).toEqual(no('lastOffice')));
});

describe('passwords set by an office', () => {
  const member = (...zones: string[]) => ({
    platformRole: null,
    memberships: zones.map((zoneId) => ({ zoneId, role: 'enterprise' as const, departmentId: null })),
  });

  it('are for people of its own zone, whatever number of roles they have there', () =>
    expect(mayResetPassword(member('here', 'here'), 'here', false)).toEqual(yes));

  it('are not for people who belong to another zone too', () =>
    expect(mayResetPassword(member('here', 'there'), 'here', false)).toEqual(no('foreignAccount')));

  it('are not for people with a role over all zones', () =>
    expect(mayResetPassword({ ...member('here'), platformRole: 'leader' }, 'here', false)).toEqual(
      no('foreignAccount'),
    ));

  it('are for everybody when the platform administrator sets them', () =>
    expect(mayResetPassword({ ...member('here', 'there'), platformRole: 'leader' }, 'here', true)).toEqual(yes));
});
