import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { badField } from '../../platform/errors.ts';

/** @throws ProductError 'badInput' when the zone has no such file */
export async function requireStoredFile({ tx, zoneId }: ZoneWork, sha256: string): Promise<void> {
  const stored = await tx.storedFile.findUnique({ where: { zoneId_sha256: { zoneId, sha256 } } });
  if (!stored) throw badField('sha256', { key: 'files.notStored' });
}
