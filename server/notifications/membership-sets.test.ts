import { describe, expect, it } from 'vitest';
import type { Membership } from '../platform/permissions.ts';
import { inBatches, isOfEnterprises, membershipSets } from './membership-sets.ts';

const member = (userId: string, wishes: Partial<Membership> = {}) => ({
  zoneId: 'zone',
  role: 'office' as const,
  departmentId: null,
  enterpriseId: null,
  post: null,
  ...wishes,
  userId,
});
const people = (sets: { userIds: string[] }[]) => sets.map(({ userIds }) => userIds.join('+')).sort();

describe('people by what they belong to', () => {
  it('stand together when they belong to the same, in whatever order', () => {
    const technical = { role: 'technical' as const };
    const sets = membershipSets([
      member('a'),
      member('b', technical),
      member('b'),
      member('c'),
      member('c', technical),
      member('d'),
    ]);
    expect(people(sets)).toEqual(['a+d', 'b+c']);
  });

  it('stand apart by department, enterprise and post', () => {
    const clerk = { role: 'enterprise' as const, enterpriseId: 'x', post: 'clerk' as const };
    const sets = membershipSets([
      member('a', { role: 'department', departmentId: 'commerce' }),
      member('b', { role: 'department', departmentId: 'customs' }),
      member('c', clerk),
      member('d', { ...clerk, enterpriseId: 'y' }),
      member('e', { ...clerk, post: 'legal-person' }),
    ]);
    expect(people(sets)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(people(sets.filter(isOfEnterprises))).toEqual(['c', 'd', 'e']);
  });

  it('who works for an enterprise and for the zone is passed with the zone', () => {
    const [both] = membershipSets([member('a'), member('a', { role: 'enterprise', enterpriseId: 'x' })]);
    expect(both && isOfEnterprises(both)).toBe(false);
  });
});

describe('batches of membership sets', () => {
  const of = (userId: string, enterpriseId: string, post: 'clerk' | 'legal-person' = 'clerk') =>
    member(userId, { role: 'enterprise', enterpriseId, post });

  it('hold several enterprises, but none of them twice, and everybody else alone', () => {
    const sets = membershipSets([
      member('office'),
      of('a', 'x'),
      of('b', 'y'),
      of('c', 'x', 'legal-person'),
      of('d', 'z'),
      of('both', 'x'),
      of('both', 'y'),
    ]);
    expect(inBatches(sets, 2).map(people)).toEqual([['office'], ['both'], ['a', 'b'], ['c', 'd']]);
  });

  it('lose nobody, however many there are', () => {
    const sets = membershipSets(
      Array.from({ length: 103 }, (_, index) =>
        of(`u${index}`, `e${index % 60}`, index < 60 ? 'clerk' : 'legal-person'),
      ),
    );
    const batches = inBatches(sets, 25);
    expect(batches.flatMap(people)).toHaveLength(103);
    expect(batches.every((batch) => batch.length <= 25)).toBe(true);
  });
});
