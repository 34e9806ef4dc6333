import type { Tx } from '../platform/tenant.ts';

/**
 * Moves with every write to the zone: what is computed from its data stays good until then. The chain's hash and not its
 * length, which would tell everybody how much is written that is not theirs to know (R28).
 */
export async function dataVersion(tx: Tx, zoneId: string): Promise<string> {
  const head = await tx.auditHead.findUnique({ where: { zoneId }, select: { hash: true } });
  return head?.hash ?? '';
}
