import { allowed, type Verdict } from '../../platform/errors.ts';
import type { Actor, Role } from '../../platform/permissions.ts';

/** Q10: the district committee, the authorities that supervise the zone, and the export enterprises. */
export const MANDATORY_AUDIENCE = [
  'leader',
  'management',
  'department',
  'inspection',
  'enterprise',
] as const satisfies readonly Role[];

/** Whom the office may add. */
export const OPTIONAL_AUDIENCE = ['association'] as const satisfies readonly Role[];

export const AUDIENCE = [...MANDATORY_AUDIENCE, ...OPTIONAL_AUDIENCE] as const;
export type AudienceRole = (typeof AUDIENCE)[number];

/** They made the report: they read it whatever its audience. */
const AUTHORS = ['office', 'technical'] as const satisfies readonly Role[];

/** Q10: a report is published to all whom the article names. */
export const mayPublishTo = (audience: readonly string[]): Verdict =>
  MANDATORY_AUDIENCE.every((role) => audience.includes(role))
    ? allowed
    : { ok: false, reason: 'quality.audienceIncomplete', rule: 'Q10' };

/** The role in which somebody reads what was published to an audience; null for whoever is not meant. */
export function readingRole(roles: readonly Role[], audience: readonly string[]): Role | null {
  const isMeant = (role: Role) => audience.includes(role) || (AUTHORS as readonly Role[]).includes(role);
  return roles.find(isMeant) ?? null;
}

/** A person's roles in a zone; a city leader reads like the zone's own. */
export function rolesIn(actor: Pick<Actor, 'memberships' | 'platformRole'>, zoneId: string): Role[] {
  const held = actor.memberships.filter((member) => member.zoneId === zoneId).map(({ role }) => role);
  return actor.platformRole === 'leader' ? [...held, 'leader'] : held;
}
