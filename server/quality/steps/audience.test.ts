import { describe, expect, it } from 'vitest';
import { ROLES } from '../../platform/permissions.ts';
import { AUDIENCE, MANDATORY_AUDIENCE, mayPublishTo, readingRole, rolesIn } from './audience.ts';

describe('the audience of a published report', () => {
  it('Q10: names the district committee, the authorities and the export enterprises, all of them', () => {
    expect(mayPublishTo(MANDATORY_AUDIENCE)).toEqual({ ok: true });
    expect(mayPublishTo(AUDIENCE)).toEqual({ ok: true });
    for (const left of MANDATORY_AUDIENCE) {
      expect(mayPublishTo(AUDIENCE.filter((role) => role !== left)), left).toEqual({
        ok: false,
        reason: 'quality.audienceIncomplete',
        rule: 'Q10',
      });
    }
    expect(mayPublishTo([]).ok).toBe(false);
  });

  it('Q10: the association reads it where the office adds it, and its authors always', () => {
    const readers = (audience: readonly string[]) => ROLES.filter((role) => readingRole([role], audience) !== null);
    expect(ROLES.filter((role) => !readers(MANDATORY_AUDIENCE).includes(role))).toEqual(['association']);
    expect(readers(AUDIENCE)).toEqual([...ROLES]);
    expect(readers([])).toEqual(['office', 'technical']);
    expect(readingRole([], AUDIENCE)).toBeNull();
  });

  it('Q10: a person reads in a role of this zone, a city leader as the zone’s own leader', () => {
    const member = { zoneId: 'a', role: 'enterprise', departmentId: null } as const;
    expect(rolesIn({ memberships: [member], platformRole: null }, 'a')).toEqual(['enterprise']);
    expect(rolesIn({ memberships: [member], platformRole: null }, 'b')).toEqual([]);
    expect(rolesIn({ memberships: [], platformRole: 'leader' }, 'b')).toEqual(['leader']);
    expect(rolesIn({ memberships: [], platformRole: 'admin' }, 'b')).toEqual([]);
  });
});
