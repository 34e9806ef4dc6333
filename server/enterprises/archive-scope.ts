import type { ZoneWork } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import { requireEnterprise } from './store.ts';

/** Whose records a list of the archive may show: one enterprise's, the actor's own, or the whole zone's. */
export async function archiveScope(
  work: ZoneWork,
  enterpriseId: string | undefined,
): Promise<{ enterpriseId?: string | { in: string[] } }> {
  if (enterpriseId !== undefined) {
    await requireEnterprise(work, 'archive.view', enterpriseId);
    return { enterpriseId };
  }
  const owners = ownersFor(work.actor, 'archive.view', work.zoneId);
  if (owners === 'all') return {};
  if (owners.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  return { enterpriseId: { in: owners } };
}

/** Does the actor know of the enterprise that this record belongs to? To the people of another one it is not there. */
export const isKnown = <T extends { enterpriseId: string }>(
  { actor, zoneId }: ZoneWork,
  record: T | null,
): record is T => record !== null && can(actor, 'enterprises.view', zoneId, record.enterpriseId);
