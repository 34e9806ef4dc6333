import { describe, expect, it } from 'vitest';
import type { ActorView, MembershipView } from '../load-context.ts';
import { homeOf, pathOfRole } from './home-of.ts';

const actor = (memberships: Partial<MembershipView>[], platformRole: ActorView['platformRole'] = null): ActorView => ({
  userId: '00000000-0000-4000-8000-000000000000',
  username: 'somebody',
  displayName: 'Somebody',
  platformRole,
  mustChangePassword: false,
  memberships: memberships.map((membership) => ({ zoneId: 'a', zoneName: 'A', role: 'office', ...membership })),
});

describe('the home', () => {
  it.each([
    ['a city leader', actor([{}], 'leader'), '/overview'],
    ['the administrator', actor([], 'admin'), '/admin/zones'],
    ['the office of one zone', actor([{}]), '/zones/a'],
    ['a zone leader', actor([{ role: 'leader' }]), '/zones/a'],
    ['the technical group', actor([{ role: 'technical' }]), '/zones/a/risks'],
    ['the management group', actor([{ role: 'management' }]), '/zones/a/risks'],
    ['the inspection authority', actor([{ role: 'inspection' }]), '/zones/a'],
    ['a department', actor([{ role: 'department', departmentId: 'park' }]), '/zones/a/departments/park'],
    ['an association', actor([{ role: 'association', departmentId: 'assoc' }]), '/zones/a/departments/assoc'],
  ])('of %s is elsewhere', (_who, person, path) => expect(homeOf(person)).toEqual({ kind: 'elsewhere', path }));

  it('of an enterprise tells what it owes', () =>
    expect(homeOf(actor([{ role: 'enterprise', enterpriseId: 'e' }]))).toEqual({
      kind: 'enterprise',
      zoneId: 'a',
      enterpriseId: 'e',
    }));

  it('of somebody who acts for no enterprise yet tells of the zone', () =>
    expect(homeOf(actor([{ role: 'enterprise' }]))).toEqual({ kind: 'enterprise', zoneId: 'a', enterpriseId: null }));

  it('lets whoever has several zones or roles choose', () => {
    expect(homeOf(actor([{}, { zoneId: 'b' }]))).toEqual({ kind: 'choice' });
    expect(homeOf(actor([{ role: 'technical' }, { role: 'department', departmentId: 'x' }]))).toEqual({
      kind: 'choice',
    });
  });

  it.each([
    [{ role: 'department', departmentId: 'park' }, '/zones/a/departments/park'],
    [{ role: 'enterprise', enterpriseId: 'e' }, '/zones/a/enterprises/e'],
    [{ role: 'enterprise' }, '/zones/a/rules'],
    [{ role: 'office' }, '/zones/a'],
    [{ role: 'technical' }, '/zones/a/risks'],
    [{ role: 'technical', departmentId: 'x' }, '/zones/a/departments/x'],
  ] as const)('begins the work of %j at %s', (membership, path) =>
    expect(pathOfRole({ zoneId: 'a', zoneName: 'A', ...membership })).toBe(path),
  );

  it('says so to whoever has no zone yet', () => expect(homeOf(actor([]))).toEqual({ kind: 'nothing' }));
});
