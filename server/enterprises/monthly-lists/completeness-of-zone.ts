import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { loadAllEvents } from '../store.ts';
import { completenessIn, type Month, type MonthFiling, monthDays } from './filing.ts';

const firstFilings = z.object({
  id: z.string(),
  name: z.string(),
  filings: z.array(z.object({ month: z.string(), filedOn: z.string() })),
});

export interface EnterpriseMonths {
  id: string;
  name: string;
  /** Every month of the span, also those for which nothing is owed or that are not over. */
  months: MonthFiling[];
}

/**
 * E6, EF4: month by month, which lists of all the zone's enterprises came in, in time or late, by enterprise id.
 *
 * @throws MissingParameter without the day on which lists are due
 */
export async function completenessOfZone(
  tx: Tx,
  zoneId: string,
  span: { from: Month; to: Month },
  today: CivilDate,
): Promise<EnterpriseMonths[]> {
  const dueDay = ruleCount(await readRulePack(tx, zoneId), 'EF4', 'listDueDay');
  const events = await loadAllEvents(tx, zoneId);
  const months = monthDays(span, dueDay);
  const enterprises = await rows(
    tx,
    firstFilings,
    Prisma.sql`
      SELECT e.id, e.name, coalesce(f.filings, '[]') AS filings
      FROM enterprise e
      LEFT JOIN (
        SELECT enterprise_id, json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'filedOn', filed_on)) AS filings
        FROM monthly_list
        WHERE zone_id = ${zoneId} AND revision = 1
          AND month BETWEEN ${`${span.from}-01`}::date AND ${`${span.to}-01`}::date
        GROUP BY enterprise_id) f ON f.enterprise_id = e.id
      WHERE e.zone_id = ${zoneId}
      ORDER BY e.id`,
  );
  return enterprises.map(({ id, name, filings }) => ({
    id,
    name,
    months: completenessIn(months, events.get(id) ?? [], filings, today),
  }));
}
