import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { monthOf, monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import { isInZone, STATUSES } from '../../enterprises/standing/lifecycle.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows } from '../../platform/tenant.ts';

const MONTHS_BACK = 12;
const IN_ZONE = STATUSES.filter(isInZone);

const enterpriseTrade = z.object({
  id: z.string(),
  name: z.string(),
  markets: z.array(z.string()),
  hsCodes: z.array(z.string()),
});
export type EnterpriseTrade = z.infer<typeof enterpriseTrade>;

/**
 * What the enterprises of the zone deal in, by name, in one query: what they declared, and what the newest revisions of
 * their monthly lists of the last twelve months say.
 * @param only these enterprises; those of them that are not in the zone are left out
 */
export const loadTrades = (
  { tx, zoneId, today }: Pick<ZoneWork, 'tx' | 'zoneId' | 'today'>,
  only?: readonly string[],
): Promise<EnterpriseTrade[]> => {
  const month = monthOf(today);
  const of = (column: Prisma.Sql) => (only ? Prisma.sql`AND ${column} = ANY (${[...only]}::uuid[])` : Prisma.empty);
  return rows(
    tx,
    enterpriseTrade,
    Prisma.sql`
      WITH newest AS MATERIALIZED (
        SELECT DISTINCT ON (enterprise_id, month) id, enterprise_id FROM monthly_list
        WHERE zone_id = ${zoneId} ${of(Prisma.sql`enterprise_id`)}
          AND month BETWEEN ${`${monthsLater(month, -MONTHS_BACK)}-01`}::date AND ${`${month}-01`}::date
        ORDER BY enterprise_id, month, revision DESC),
      sold AS (
        SELECT DISTINCT n.enterprise_id, r.country, r.hs_code
        FROM newest n JOIN monthly_list_row r ON r.zone_id = ${zoneId} AND r.list_id = n.id),
      told AS (
        SELECT enterprise_id, array_agg(DISTINCT country) AS markets,
               array_agg(DISTINCT hs_code) FILTER (WHERE hs_code <> '') AS hs_codes
        FROM sold GROUP BY enterprise_id)
      SELECT e.id::text AS id, e.name,
             ARRAY(SELECT DISTINCT unnest(e.markets || coalesce(t.markets, '{}')) ORDER BY 1) AS markets,
             ARRAY(SELECT DISTINCT unnest(e.hs_codes || coalesce(t.hs_codes, '{}')) ORDER BY 1) AS "hsCodes"
      FROM enterprise e LEFT JOIN told t ON t.enterprise_id = e.id
      WHERE e.zone_id = ${zoneId} AND e.status = ANY (${[...IN_ZONE]}) ${of(Prisma.sql`e.id`)}
      ORDER BY e.name, e.id`,
  );
};
