import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { RiskDestruction } from '../../generated/prisma/client.ts';
import type { riskDestructionOutput } from './schema.ts';

const state = z.enum(['proposed', 'approved', 'declined']);

/** R30: what was proposed and decided about destroying the file, the newest first. */
export function destructionsOf({ tx, zoneId }: ZoneWork, itemId: string): Promise<RiskDestruction[]> {
  return tx.riskDestruction.findMany({ where: { zoneId, itemId }, orderBy: { id: 'desc' } });
}

export const presentDestruction = (destruction: RiskDestruction): z.infer<typeof riskDestructionOutput> => ({
  id: destruction.id,
  state: state.parse(destruction.state),
  reason: destruction.reason,
  proposedBy: destruction.proposedByName,
  proposedAt: destruction.proposedAt.toISOString(),
  decidedBy: destruction.decidedByName,
  decidedAt: destruction.decidedAt?.toISOString() ?? null,
  decisionNote: destruction.decisionNote,
  version: destruction.version,
});
