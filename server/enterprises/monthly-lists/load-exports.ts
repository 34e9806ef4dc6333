import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import type { ExportChange } from './exports-on.ts';

const exportChange = z.object({ month: z.string(), filedOn: z.string(), changeUsd: z.string() });

/**
 * How the sums of the lists of some years came about: one row for each month and day of filing, however many enterprises
 * file. A revision brings its amount and takes away that of the revision before.
 */
export const loadExports = (tx: Tx, zoneId: string, from: number, to: number): Promise<ExportChange[]> =>
  rows(
    tx,
    exportChange,
    Prisma.sql`
      WITH list AS (
        SELECT enterprise_id, month, revision, filed_on, amount_usd FROM monthly_list
        WHERE zone_id = ${zoneId} AND month BETWEEN ${`${from}-01-01`}::date AND ${`${to}-12-31`}::date)
      SELECT to_char(month, 'YYYY-MM') AS month, filed_on::text AS "filedOn", sum(change)::text AS "changeUsd"
      FROM (
        SELECT month, filed_on, amount_usd AS change FROM list
        UNION ALL
        SELECT l.month, l.filed_on, -before.amount_usd
        FROM list l JOIN list before ON before.enterprise_id = l.enterprise_id AND before.month = l.month
          AND before.revision = l.revision - 1
        WHERE l.revision > 1) c
      GROUP BY c.month, c.filed_on ORDER BY c.month, c.filed_on`,
  );
