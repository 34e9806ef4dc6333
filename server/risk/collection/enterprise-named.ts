import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { badField } from '../../platform/errors.ts';

/** The enterprise that a report or a verification names is one of the zone; null names none. */
export async function requireEnterpriseNamed({ tx, zoneId }: ZoneWork, enterprise: string | null): Promise<void> {
  if (enterprise === null) return;
  const isThere = (await tx.enterprise.count({ where: { zoneId, id: enterprise } })) > 0;
  if (!isThere) throw badField('enterprise', { key: 'enterpriseNotFound' });
}
