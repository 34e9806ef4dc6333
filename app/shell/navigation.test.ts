import { describe, expect, it } from 'vitest';
import type { ActorView, MembershipView } from '../load-context.ts';
import { navigationFor } from './navigation.ts';

const person = (memberships: Partial<MembershipView>[], actor: Partial<ActorView> = {}): ActorView => ({
  userId: '00000000-0000-4000-8000-000000000000',
  username: 'somebody',
  displayName: 'Somebody',
  platformRole: null,
  mustChangePassword: false,
  memberships: memberships.map((membership) => ({ zoneId: 'a', zoneName: 'A', role: 'office', ...membership })),
  ...actor,
});

const labels = (actor: ActorView | null, zone: string | null) =>
  navigationFor(actor, zone).map(({ label }) => label.replace('nav.', ''));

describe('the navigation', () => {
  it('has what is open to everybody for strangers', () =>
    expect(labels(null, 'a')).toEqual(['announcements', 'publicReport']));

  it('is empty for whoever owes a new password', () =>
    expect(labels(person([{}], { mustChangePassword: true }), 'a')).toEqual([]));

  it('has all pages of the zone for its office', () =>
    expect(labels(person([{}]), 'a')).toEqual([
      'dashboard',
      'queue',
      'plan',
      'enterprises',
      'risk',
      'quality',
      'activities',
      'deadlines',
      'departments',
      'members',
      'rules',
      'audit',
    ]));

  it('begins with the own department for whoever works there', () => {
    const actor = person([{ role: 'department', departmentId: 'commerce' }]);
    expect(labels(actor, 'a')).toEqual([
      'ownDepartment',
      'dashboard',
      'plan',
      'enterprises',
      'risk',
      'quality',
      'activities',
      'deadlines',
      'rules',
    ]);
    expect(navigationFor(actor, 'a')[0]?.href).toBe('/zones/a/departments/commerce');
  });

  it('has neither scores nor queue nor other enterprises for an enterprise, and its own page first', () => {
    const actor = person([{ role: 'enterprise', enterpriseId: 'e' }]);
    expect(labels(actor, 'a')).toEqual([
      'home',
      'ownEnterprise',
      'risk',
      'quality',
      'activities',
      'deadlines',
      'rules',
    ]);
    expect(navigationFor(actor, 'a')[1]?.href).toBe('/zones/a/enterprises/e');
  });

  it('has no enterprise’s page for whoever acts for none yet', () =>
    expect(labels(person([{ role: 'enterprise' }]), 'a')).toEqual([
      'home',
      'quality',
      'activities',
      'deadlines',
      'rules',
    ]));

  it('stays in the one zone of a person, outside of it too', () =>
    expect(labels(person([{}]), null)).toEqual(labels(person([{}]), 'a')));

  it('leads out of the zone for whoever works in several', () => {
    const actor = person([{}, { zoneId: 'b', role: 'technical' }]);
    expect(labels(actor, null)).toEqual(['home', 'overview']);
    expect(labels(actor, 'b')).toEqual([
      'home',
      'overview',
      'dashboard',
      'plan',
      'enterprises',
      'risk',
      'quality',
      'activities',
      'deadlines',
      'rules',
    ]);
  });

  it('compares zones for a city leader, and reads each of them', () => {
    const leader = person([], { platformRole: 'leader' });
    expect(labels(leader, null)).toEqual(['overview']);
    expect(labels(leader, 'a')).toEqual([
      'overview',
      'dashboard',
      'queue',
      'plan',
      'enterprises',
      'risk',
      'quality',
      'activities',
      'deadlines',
      'members',
      'rules',
      'audit',
    ]);
  });

  it('runs the platform for its administrator, who sees no scores', () => {
    const admin = person([], { platformRole: 'admin' });
    expect(labels(admin, null)).toEqual(['zones', 'users', 'workingDays', 'platformAudit']);
    expect(labels(admin, 'a')).toEqual([
      'zones',
      'users',
      'workingDays',
      'platformAudit',
      'deadlines',
      'departments',
      'members',
      'rules',
      'audit',
    ]);
  });

  it('offers nothing in a zone that is not the person’s own', () => expect(labels(person([{}]), 'c')).toEqual([]));

  it('has the choice of roles for whoever has two in one zone', () => {
    const actor = person([{ role: 'technical' }, { role: 'department', departmentId: 'technical-group' }]);
    expect(labels(actor, 'a')).toEqual([
      'home',
      'ownDepartment',
      'dashboard',
      'plan',
      'enterprises',
      'risk',
      'quality',
      'activities',
      'deadlines',
      'rules',
    ]);
  });

  it('leads into the daily work by the year plan, enterprises by what is posted for them', () => {
    const daily = (actor: ActorView) => navigationFor(actor, 'a').find(({ label }) => label === 'nav.activities')?.href;
    expect(daily(person([{ role: 'association', departmentId: 'association' }]))).toBe('/zones/a/activities');
    expect(daily(person([{ role: 'enterprise', enterpriseId: 'e' }]))).toBe('/zones/a/posts');
  });

  it.each([
    ['the office', person([{}]), '/zones/a/risks'],
    ['the management group', person([{ role: 'management' }]), '/zones/a/risks'],
    ['a monitoring point', person([{ role: 'department', departmentId: 'commerce' }]), '/zones/a/risks/new'],
    ['a producer', person([{ role: 'enterprise', enterpriseId: 'e' }]), '/zones/a/risks/new'],
    ['a leader', person([{ role: 'leader' }]), '/zones/a/risk-figures'],
    ['a city leader', person([], { platformRole: 'leader' }), '/zones/a/risk-figures'],
    ['the association', person([{ role: 'association', departmentId: 'association' }]), undefined],
    ['the administrator', person([], { platformRole: 'admin' }), undefined],
    ['whoever acts for no enterprise yet', person([{ role: 'enterprise' }]), undefined],
    ['a department of another zone', person([{ zoneId: 'b', role: 'department', departmentId: 'x' }]), undefined],
  ])('R28: begins risk for %s where the server lets them in', (_who, actor, href) =>
    expect(navigationFor(actor, 'a').find(({ label }) => label === 'nav.risk')?.href).toBe(href),
  );

  it.each([
    ['the office', person([{}]), '/zones/a/quality'],
    ['a department', person([{ role: 'department', departmentId: 'commerce' }]), '/zones/a/quality'],
    ['an enterprise', person([{ role: 'enterprise', enterpriseId: 'e' }]), '/zones/a/quality-reports'],
    ['the association', person([{ role: 'association', departmentId: 'association' }]), '/zones/a/quality-reports'],
    ['the administrator', person([], { platformRole: 'admin' }), undefined],
  ])('Q10: begins quality for %s with what it may see', (_who, actor, href) =>
    expect(navigationFor(actor, 'a').find(({ label }) => label === 'nav.quality')?.href).toBe(href),
  );
});
