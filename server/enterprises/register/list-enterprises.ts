import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { likeLiteral } from '../../platform/like-literal.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { ownersFor, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows } from '../../platform/tenant.ts';
import { type EnterpriseStatus, STATUSES } from '../standing/lifecycle.ts';
import { isEligibleForSupport } from '../standing/support.ts';
import type { listInput } from './schema.ts';
import { keyOf } from './search-keys.ts';
import { normaliseUscc } from './uscc.ts';

type ListInput = z.infer<typeof listInput>;

const found = z.object({
  id: z.string(),
  uscc: z.string(),
  name: z.string(),
  nameEn: z.string(),
  status: z.enum(STATUSES),
  since: z.date().transform(dateColumn),
  hsCodes: z.array(z.string()),
  markets: z.array(z.string()),
  underObservation: z.boolean(),
});

/**
 * The zone's enterprises by name: searched by any part of the name, by pinyin or its initials, by the beginning of the
 * code; with the status of today or of a past day. Its people see their own.
 */
export function listEnterprises(context: RequestContext, input: ListInput) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    if (input.asOf && input.asOf > work.today) {
      throw badField('asOf', { key: 'field.future' });
    }
    const own = ownersFor(work.actor, 'enterprises.view', work.zoneId);
    if (own !== 'all' && own.length === 0) permit(work.actor, 'enterprises.view', work.zoneId);
    const scope = listed(work, own, input);
    const items = await rows(work.tx, found, pageOf(scope, input));
    const counts = await rows(
      work.tx,
      count,
      Prisma.sql`${scope} SELECT status, count(*)::int AS count FROM matching GROUP BY status`,
    );
    const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<EnterpriseStatus, number>;
    for (const { status, count: number } of counts) byStatus[status] = number;
    const page = toPage(items, input.limit, ({ name, id }) => [name, id]);
    return {
      ...page,
      items: page.items.map((item) => ({ ...item, eligibleForSupport: isEligibleForSupport(item.status) })),
      total: input.status ? byStatus[input.status] : Object.values(byStatus).reduce((sum, number) => sum + number, 0),
      byStatus,
    };
  });
}

const count = z.object({ status: z.enum(STATUSES), count: z.number() });

/** All that match, whatever their status: the page and the counts by status are cut from it. */
function listed({ zoneId, today }: ZoneWork, own: 'all' | string[], input: ListInput): Prisma.Sql {
  const day: CivilDate = input.asOf ?? today;
  const conditions = [
    Prisma.sql`e.zone_id = ${zoneId}`,
    ...(own === 'all' ? [] : [Prisma.sql`e.id = ANY (${own}::uuid[])`]),
    ...searched(input.search),
    ...(input.market ? [Prisma.sql`${input.market} = ANY (e.markets)`] : []),
    ...(input.hsCode
      ? [Prisma.sql`EXISTS (SELECT 1 FROM unnest(e.hs_codes) c WHERE starts_with(c, ${input.hsCode}))`]
      : []),
  ];
  const status =
    day === today
      ? Prisma.sql`SELECT e.status, e.status_since AS since`
      : // Of a past day the last event up to then tells; within one day the one recorded last.
        Prisma.sql`
          SELECT CASE v.kind WHEN 'restored' THEN 'admitted' ELSE v.kind END AS status, v.effective_on AS since
          FROM enterprise_event v
          WHERE v.zone_id = e.zone_id AND v.enterprise_id = e.id AND v.effective_on <= ${day}::date
          ORDER BY v.id DESC LIMIT 1`;
  return Prisma.sql`
    WITH matching AS (
      SELECT e.id::text, e.uscc, e.name, e.name_en AS "nameEn", s.status, s.since, e.hs_codes AS "hsCodes", e.markets,
             EXISTS (SELECT 1 FROM observation o WHERE o.zone_id = e.zone_id AND o.enterprise_id = e.id
                     AND o.opened_on <= ${day}::date AND (o.released_on IS NULL OR o.released_on > ${day}::date)
                    ) AS "underObservation"
      FROM enterprise e JOIN LATERAL (${status}) s ON true
      WHERE ${Prisma.join(conditions, ' AND ')}
    )`;
}

function searched(search: string): Prisma.Sql[] {
  if (search === '') return [];
  const key = keyOf(search);
  const escaped = likeLiteral(search);
  return [
    Prisma.sql`(
      e.name ILIKE ${`%${escaped}%`} OR e.name_en ILIKE ${`%${escaped}%`}
      OR starts_with(e.uscc, ${normaliseUscc(search)})
      OR (${key} <> '' AND (e.pinyin LIKE ${`%${key}%`} OR e.initials LIKE ${`%${key}%`})))`,
  ];
}

function pageOf(scope: Prisma.Sql, input: ListInput): Prisma.Sql {
  const [name = '', id = ''] = readCursor(input.cursor, 2);
  return Prisma.sql`${scope}
    SELECT * FROM matching
    WHERE (name, id) > (${name}, ${id}) ${input.status ? Prisma.sql`AND status = ${input.status}` : Prisma.empty}
    ORDER BY name, id LIMIT ${input.limit + 1}`;
}
