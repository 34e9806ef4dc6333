import type { EnterprisePost } from '../../../server/platform/permissions.ts';
import type { LoadContext } from '../../load-context.ts';

/** The enterprise of the zone that the reader acts for, and in which post; null for everybody else. */
export function ownEnterprise(
  { actor }: LoadContext,
  zone: string,
): { id: string; post: EnterprisePost | null } | null {
  const own = actor?.memberships.find(({ zoneId, enterpriseId }) => zoneId === zone && enterpriseId !== undefined);
  return own?.enterpriseId ? { id: own.enterpriseId, post: own.post ?? null } : null;
}
