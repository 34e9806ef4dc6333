import type { Tx } from '../platform/tenant.ts';

/** How often the zone was written to: what is computed from its data stays good until this moves. */
export async function dataVersion(tx: Tx, zoneId: string): Promise<string> {
  const head = await tx.auditHead.findUnique({ where: { zoneId }, select: { seq: true } });
  return (head?.seq ?? 0n).toString();
}
