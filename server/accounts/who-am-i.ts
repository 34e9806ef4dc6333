import type { Actor } from '../platform/permissions.ts';
import type { WhoAmI } from './schema.ts';
import { viewMembership } from './store.ts';

/** Whoever acts, as pages and the API show it. */
export function whoAmI(actor: Actor): WhoAmI {
  return {
    id: actor.userId,
    username: actor.username,
    displayName: actor.displayName,
    platformRole: actor.platformRole,
    mustChangePassword: actor.mustChangePassword,
    memberships: actor.memberships.map(viewMembership),
  };
}
