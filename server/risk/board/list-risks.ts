import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { keyOf } from '../../enterprises/register/search-keys.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { likeLiteral } from '../../platform/like-literal.ts';
import { type Page, readCursor, toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows } from '../../platform/tenant.ts';
import { type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import type { ViewerRole } from '../kinds.ts';
import { HOLDER, isOpen, RISK_STATES, type RiskState } from '../lifecycle.ts';
import { seenBySql, viewingRoles } from '../visible.ts';
import { behindSql, dueOnSql, isOpenSql } from './emergency-order.ts';
import { presentRows } from './risk-rows.ts';
import { LEVEL_FILTERS, type ListRisksInput, type RiskOrder, type RiskRowOutput } from './schema.ts';

/**
 * The board: the risks that the reader may see, the most pressing first unless asked otherwise (R17). The counts are of
 * those risks only (R28).
 */
export function listRisks(context: RequestContext, input: ListRisksInput) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const pack = await readRulePack(read.tx, read.zoneId);
    const matching = matchingSql(read, input, pack);
    const counted = await rows(
      read.tx,
      countRow,
      Prisma.sql`${matching} SELECT state, coalesce(level, 'none') AS level, is_overdue AS "isOverdue", count(*)::int AS count
        FROM matching GROUP BY 1, 2, 3`,
    );
    return { ...(await readPage(read, pack, matching, input)), ...summed(counted, input) };
  });
}

/** A page of the board alone, for those who read page after page. */
export function listRiskRows(context: RequestContext, input: ListRisksInput): Promise<Page<RiskRowOutput>> {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const pack = await readRulePack(read.tx, read.zoneId);
    return readPage(read, pack, matchingSql(read, input, pack), input);
  });
}

async function readPage(
  read: ZoneWork,
  pack: RulePack,
  matching: Prisma.Sql,
  input: ListRisksInput,
): Promise<Page<RiskRowOutput>> {
  const found = await rows(read.tx, foundRow, pageOf(matching, input));
  const { items, nextCursor } = toPage(found, input.limit, ({ position, id }) => [position, id]);
  const ids = items.map(({ id }) => id);
  return { items: await presentRows(read, pack, ids), nextCursor };
}

const foundRow = z.object({ id: z.string(), position: z.string() });
const countRow = z.object({
  state: z.enum(RISK_STATES),
  level: z.enum(LEVEL_FILTERS),
  isOverdue: z.boolean(),
  count: z.number(),
});

/** Everything that the filters leave, apart from those that the counts lead to: state, level, overdue. */
function matchingSql(read: ZoneWork, input: ListRisksInput, pack: RulePack): Prisma.Sql {
  const { actor, zoneId, today } = read;
  const { urgency, source, year } = input;
  const conditions = [
    Prisma.sql`i.zone_id = ${zoneId}`,
    seenBySql(viewingRoles(actor, zoneId)),
    ...(urgency ? [Prisma.sql`i.urgency = ${urgency}`] : []),
    ...(source ? [Prisma.sql`i.source = ${source}`] : []),
    ...(year ? [Prisma.sql`extract(year FROM i.reported_on) = ${year}`] : []),
    ...ownedBy(read, input.owner),
    ...heldBy(viewingRoles(actor, zoneId), input.holder),
    ...searched(input.search),
  ];
  return Prisma.sql`
    WITH due AS (
      SELECT i.*, ${dueOnSql(pack)} AS due_on
      FROM risk_item i LEFT JOIN enterprise e ON e.zone_id = i.zone_id AND e.id = i.enterprise_id
      WHERE ${Prisma.join(conditions, ' AND ')}
    ), matching AS (
      SELECT i.id, i.state, i.level, i.reported_on, i.due_on, coalesce(i.due_on < ${today}::date, false) AS is_overdue,
             ${behindSql(Prisma.sql`i.due_on < ${today}::date`)} AS behind
      FROM due i
    )`;
}

function ownedBy({ actor }: ZoneWork, owner: ListRisksInput['owner']): Prisma.Sql[] {
  if (owner === undefined) return [];
  if (owner === 'nobody') return [Prisma.sql`i.owner_id IS NULL`];
  return [Prisma.sql`i.owner_id = ${owner === 'mine' ? actor.userId : owner}::uuid`];
}

function heldBy(own: readonly ViewerRole[], holder: ListRisksInput['holder']): Prisma.Sql[] {
  if (holder === undefined) return [];
  const holders: readonly (ViewerRole | null)[] = holder === 'mine' ? own : [holder];
  const states = RISK_STATES.filter((state) => holders.includes(HOLDER[state]));
  return [Prisma.sql`i.state = ANY (${states})`];
}

function searched(search: string): Prisma.Sql[] {
  if (search === '') return [];
  const part = `%${likeLiteral(search)}%`;
  const key = keyOf(search);
  return [
    Prisma.sql`(
      i.number ILIKE ${part} OR i.title ILIKE ${part} OR i.product ILIKE ${part} OR e.name ILIKE ${part}
      OR e.name_en ILIKE ${part}
      OR (${key} <> '' AND (e.pinyin LIKE ${`%${key}%`} OR e.initials LIKE ${`%${key}%`})))`,
  ];
}

/** What the rows follow: a text, so that one cursor serves all orders; equals follow by id. */
const POSITION = {
  emergency: Prisma.sql`lpad(behind::text, 6, '0') || reported_on::text`,
  newest: Prisma.sql`lpad((DATE '9999-12-31' - reported_on)::text, 8, '0')`,
  oldest: Prisma.sql`reported_on::text`,
  due: Prisma.sql`coalesce(due_on, DATE '9999-12-31')::text`,
} as const satisfies Record<RiskOrder, Prisma.Sql>;

function pageOf(matching: Prisma.Sql, input: ListRisksInput): Prisma.Sql {
  const [position = '', id = ''] = readCursor(input.cursor, 2);
  const { state, level, due } = input;
  const conditions = [
    Prisma.sql`(position COLLATE "C", id) > (${position} COLLATE "C", ${id})`,
    ...(state === 'all' ? [] : state === 'open' ? [isOpenSql] : [Prisma.sql`i.state = ${state}`]),
    ...(level ? [Prisma.sql`coalesce(i.level, 'none') = ${level}`] : []),
    ...(due ? [Prisma.sql`i.is_overdue`] : []),
  ];
  return Prisma.sql`${matching}
    SELECT id, position FROM (SELECT id::text AS id, state, level, is_overdue, ${POSITION[input.order]} AS position FROM matching) i
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY position COLLATE "C", id LIMIT ${input.limit + 1}`;
}

function summed(counted: readonly z.infer<typeof countRow>[], input: ListRisksInput) {
  const sum = (of: (row: z.infer<typeof countRow>) => boolean) =>
    counted.filter(of).reduce((total, { count }) => total + count, 0);
  const isAsked = (state: RiskState) =>
    input.state === 'all' || (input.state === 'open' ? isOpen(state) : state === input.state);
  return {
    total: sum(
      ({ state, level, isOverdue }) =>
        isAsked(state) && (!input.level || level === input.level) && (!input.due || isOverdue),
    ),
    counts: {
      byState: Object.fromEntries(RISK_STATES.map((state) => [state, sum((row) => row.state === state)])) as Record<
        RiskState,
        number
      >,
      byLevel: Object.fromEntries(
        LEVEL_FILTERS.map((level) => [level, sum((row) => row.level === level && isOpen(row.state))]),
      ) as Record<(typeof LEVEL_FILTERS)[number], number>,
      overdue: sum(({ isOverdue }) => isOverdue),
      open: sum(({ state }) => isOpen(state)),
    },
  };
}
