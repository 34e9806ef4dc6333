import type { ParseKeys } from 'i18next';
import { can, type Permission } from '../../server/platform/permissions.ts';
import type { ActorView } from '../load-context.ts';
import { HOME_PATH, membersPath, USERS_PATH, zonePath } from '../paths.ts';

/** One entry of the main navigation. */
export interface NavItem {
  href: string;
  /** A key of the common catalogue. */
  label: ParseKeys<'common'>;
  /** Only this exact address is "here"; otherwise everything below it is, too. */
  exact?: boolean;
}

/** What this person finds in the navigation, in a zone or outside of one. Pages add their entries here. */
export function navigationFor(actor: ActorView | null, zoneId: string | null): NavItem[] {
  if (!actor) return [];
  if (!zoneId) {
    return [
      { href: HOME_PATH, label: 'nav.home', exact: true },
      ...(actor.platformRole === 'admin' ? [{ href: USERS_PATH, label: 'nav.users' } as const] : []),
    ];
  }
  return [
    { href: zonePath(zoneId), label: 'nav.home', exact: true },
    ...(may(actor, 'members.view', zoneId) ? [{ href: membersPath(zoneId), label: 'nav.members' } as const] : []),
  ];
}

/** The permission matrix itself, so that nothing is offered that the server refuses; no rule of it looks at the clock. */
function may(actor: ActorView, permission: Permission, zoneId: string): boolean {
  const memberships = actor.memberships.map(({ departmentId = null, ...membership }) => ({
    ...membership,
    departmentId,
  }));
  return can({ ...actor, memberships, now: new Date(0) }, permission, zoneId);
}
