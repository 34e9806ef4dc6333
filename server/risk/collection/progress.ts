import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import { RISK_STATES } from '../lifecycle.ts';
import type { Progress } from './coarse-state.ts';

const progressRow = z.object({ id: z.string(), state: z.enum(RISK_STATES), is_taken: z.boolean() });

/** How far the matters of these reports have come, by risk: of one that was merged, the one it went on in. */
export async function progressOf(tx: Tx, zoneId: string, risks: readonly string[]): Promise<Map<string, Progress>> {
  const found = await rows(
    tx,
    progressRow,
    Prisma.sql`
      WITH RECURSIVE way AS (
        SELECT id AS begun, state, owner_id, merged_into_id FROM risk_item
        WHERE zone_id = ${zoneId} AND id = ANY (${[...new Set(risks)]}::uuid[])
        UNION ALL
        SELECT way.begun, item.state, item.owner_id, item.merged_into_id FROM way
        JOIN risk_item item ON item.zone_id = ${zoneId} AND item.id = way.merged_into_id
        WHERE way.state = 'merged'
      )
      SELECT begun AS id, state, owner_id IS NOT NULL AS is_taken FROM way WHERE state <> 'merged'`,
  );
  return new Map(found.map(({ id, state, is_taken }) => [id, { state, isTaken: is_taken }]));
}
