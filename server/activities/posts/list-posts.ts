import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { keyOf } from '../../enterprises/register/search-keys.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { likeLiteral } from '../../platform/like-literal.ts';
import { badCursor, isId, readCursor, toPage } from '../../platform/page.ts';
import { ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows } from '../../platform/tenant.ts';
import type { EnterpriseTrade } from './load-trades.ts';
import { ownTrades, presentPosts } from './present-posts.ts';
import type { ListPostsInput } from './schema.ts';
import { parsePost } from './store.ts';

/** The information platform, the newest first; drafts for the bodies whose they are. */
export function listPosts(context: RequestContext, input: ListPostsInput) {
  return readInZone(context, input.zone, 'post.view', async (read) => {
    const { tx, zoneId } = read;
    const own = await ownTrades(read);
    const matching = matchingSql(read, input, own);
    const [counted] = await rows(tx, count, Prisma.sql`${matching} SELECT count(*)::int AS count FROM matching`);
    const found = await rows(tx, foundRow, pageOf(matching, input));
    const { items, nextCursor } = toPage(found, input.limit, ({ position, id }) => [position, id]);
    const ids = items.map(({ id }) => id);
    const posts = await tx.post.findMany({ where: { zoneId, id: { in: ids } } });
    const byId = new Map(posts.map((post) => [post.id, parsePost(post)]));
    return {
      items: await presentPosts(
        read,
        ids.flatMap((id) => byId.get(id) ?? []),
        own,
      ),
      nextCursor,
      total: counted?.count ?? 0,
      hasEnterprise: own.length > 0,
    };
  });
}

const count = z.object({ count: z.number() });
const foundRow = z.object({ id: z.string(), position: z.string() });

function matchingSql(read: ZoneWork, input: ListPostsInput, own: readonly EnterpriseTrade[]): Prisma.Sql {
  const { kind, market, hsCode, body, mine } = input;
  const conditions = [
    Prisma.sql`p.zone_id = ${read.zoneId}`,
    ...inState(read, input.state),
    ...(kind ? [Prisma.sql`p.kind = ${kind}`] : []),
    ...(market ? [Prisma.sql`(p.markets = '{}' OR ${market} = ANY (p.markets))`] : []),
    ...(hsCode ? [meetsGoods([hsCode])] : []),
    ...(body === undefined ? [] : [Prisma.sql`p.department_id IS NOT DISTINCT FROM ${body}`]),
    ...(mine ? [mattersToAny(own)] : []),
    ...searched(input.search),
  ];
  return Prisma.sql`
    WITH matching AS (
      SELECT p.id::text AS id,
             to_char(coalesce(p.posted_at, p.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS position
      FROM post p WHERE ${Prisma.join(conditions, ' AND ')})`;
}

function inState({ actor, zoneId }: ZoneWork, state: ListPostsInput['state']): Prisma.Sql[] {
  if (state !== 'draft') return [Prisma.sql`p.state = ${state}`];
  const owners = ownersFor(actor, 'post.publish', zoneId);
  const own = owners === 'all' ? Prisma.sql`true` : Prisma.sql`p.department_id = ANY (${owners})`;
  return [Prisma.sql`p.state = 'draft' AND ${own}`];
}

/** The same as `hsOverlaps`, for rows. */
const meetsGoods = (codes: readonly string[]): Prisma.Sql => Prisma.sql`(p.hs_codes = '{}' OR EXISTS (
  SELECT 1 FROM unnest(p.hs_codes) AS mine (code), unnest(${[...codes]}::text[]) AS other (code)
  WHERE starts_with(mine.code, other.code) OR starts_with(other.code, mine.code)))`;

/** The same as `mattersTo`, for rows. */
function mattersToAny(own: readonly EnterpriseTrade[]): Prisma.Sql {
  const each = own.map(
    ({ markets, hsCodes }) =>
      Prisma.sql`((p.markets = '{}' OR p.markets && ${markets}::text[]) AND ${meetsGoods(hsCodes)})`,
  );
  return each.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(each, ' OR ')})`;
}

function searched(search: string): Prisma.Sql[] {
  if (search === '') return [];
  const part = `%${likeLiteral(search)}%`;
  const key = keyOf(search);
  return [
    Prisma.sql`(
      p.title ILIKE ${part} OR p.body_text ILIKE ${part} OR p.product ILIKE ${part} OR p.source_name ILIKE ${part}
      OR (${key} <> '' AND (p.pinyin LIKE ${`%${key}%`} OR p.initials LIKE ${`%${key}%`})))`,
  ];
}

const POSITION = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/;

function pageOf(matching: Prisma.Sql, { cursor, limit }: ListPostsInput): Prisma.Sql {
  const [position = '', id = ''] = readCursor(cursor, 2);
  if (cursor !== undefined && !(POSITION.test(position) && isId(id))) throw badCursor();
  const after =
    cursor === undefined
      ? Prisma.empty
      : Prisma.sql`WHERE (position COLLATE "C", id COLLATE "C") < (${position} COLLATE "C", ${id} COLLATE "C")`;
  return Prisma.sql`${matching}
    SELECT id, position FROM matching ${after} ORDER BY position COLLATE "C" DESC, id COLLATE "C" DESC LIMIT ${limit + 1}`;
}
