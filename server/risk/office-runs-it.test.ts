import { expect, it } from 'vitest';
import { type Actor, can, PERMISSIONS, type Permission, ROLES, type Role } from '../platform/permissions.ts';

const ZONE = 'zone';
const actorOf = (role: Role): Actor => ({
  userId: role,
  username: role,
  displayName: role,
  platformRole: null,
  memberships: [{ zoneId: ZONE, role, departmentId: null }],
  mustChangePassword: false,
  now: new Date(0),
});
const whoMay = (permission: Permission): Role[] => ROLES.filter((role) => can(actorOf(role), permission, ZONE));

it('R7: the office runs the work: it alone closes files, sets the matrix and keeps the assessors', () => {
  for (const permission of ['risk.close', 'risk.matrix-edit', 'assessors.manage', 'risk.destroy-propose'] as const) {
    expect(whoMay(permission)).toEqual(['office']);
  }
  expect(whoMay('risk.supervise')).toContain('office');
});

it('R7: the office neither judges nor decides: verifying, assessing, proposing and deciding are with the two groups', () => {
  const judging = ['risk.verify', 'risk.assess', 'risk.propose', 'risk.decide', 'risk.destroy-decide'] as const;
  for (const permission of judging) expect(whoMay(permission)).not.toContain('office');
  expect(whoMay('risk.assess')).toEqual(['technical']);
  expect(whoMay('risk.decide')).toEqual(['management']);
});

it('R7: a leader, an association and the platform administrator do nothing with a risk', () => {
  const acts = PERMISSIONS.filter((permission) => permission.startsWith('risk.') && permission !== 'risk.figures');
  for (const permission of acts) {
    expect(whoMay(permission)).not.toContain('leader');
    expect(whoMay(permission)).not.toContain('association');
    const admin = { ...actorOf('office'), memberships: [], platformRole: 'admin' } as const;
    expect(can(admin, permission, ZONE)).toBe(false);
  }
});
