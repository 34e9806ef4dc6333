import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { type CivilDate, civilDate, dateColumn } from '../../platform/calendar.ts';
import { badCursor, isId, readCursor, toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows, withZones } from '../../platform/tenant.ts';
import { isOverdue } from '../due-matters.ts';
import { ownZones } from './own-zones.ts';
import { entryOutput, type InboxEntry, type inboxOutput, type listInboxInput } from './schema.ts';

/** What a row of the table is, as far as the inbox shows it. */
export const entryRow = z.object({
  zone: z.string(),
  id: z.string(),
  kind: entryOutput.shape.kind,
  subject: bilingualOutput,
  about: entryOutput.shape.about,
  dueOn: z.date().nullable(),
  raisedAt: z.date(),
  readAt: z.date().nullable(),
  settledAt: z.date().nullable(),
});

export const ENTRY_COLUMNS = Prisma.sql`n.zone_id AS zone, n.id, n.kind, n.subject, n.about, n.due_on AS "dueOn",
  n.raised_at AS "raisedAt", n.read_at AS "readAt", n.settled_at AS "settledAt"`;

/** What is new first, then what was read, then what is done; in each the newest first. */
const RANK = Prisma.sql`CASE WHEN n.settled_at IS NOT NULL THEN 2 WHEN n.read_at IS NOT NULL THEN 1 ELSE 0 END`;

const rankOf = ({ settledAt, readAt }: InboxEntry): string => (settledAt ? '2' : readAt ? '1' : '0');

/** The person's own entries, over all their zones or of one. */
export async function listInbox(
  context: RequestContext,
  { zone, unread, settled, cursor, limit }: z.infer<typeof listInboxInput>,
): Promise<z.infer<typeof inboxOutput>> {
  const { actor, platform } = context;
  const zones = await ownZones(context, zone);
  const today = civilDate(actor.now, platform.timeZone);
  const wanted = [
    Prisma.sql`n.zone_id = ANY(${zones}) AND n.user_id = ${actor.userId}::uuid`,
    ...(settled ? [] : [Prisma.sql`n.settled_at IS NULL`]),
    ...(unread ? [Prisma.sql`n.read_at IS NULL`] : []),
    ...after(cursor),
  ];
  const found = await withZones(
    platform.prisma,
    zones,
    (tx) =>
      rows(
        tx,
        entryRow,
        Prisma.sql`SELECT ${ENTRY_COLUMNS} FROM notification n WHERE ${Prisma.join(wanted, ' AND ')}
          ORDER BY ${RANK}, n.raised_at DESC, n.id DESC LIMIT ${limit + 1}`,
      ),
    { readOnly: true },
  );
  const items = found.map((row) => presentEntry(row, today));
  return { today, ...toPage(items, limit, (item) => [rankOf(item), item.raisedAt, item.id]) };
}

function after(cursor: string | undefined): Prisma.Sql[] {
  if (cursor === undefined) return [];
  const [rank = '', raisedAt = '', id = ''] = readCursor(cursor, 3);
  if (!/^[012]$/.test(rank) || !z.iso.datetime().safeParse(raisedAt).success || !isId(id)) throw badCursor();
  const place = Number(rank);
  return [
    Prisma.sql`(${RANK} > ${place}
      OR (${RANK} = ${place} AND (n.raised_at, n.id) < (${raisedAt}::timestamptz, ${id}::uuid)))`,
  ];
}

export const presentEntry = (row: z.infer<typeof entryRow>, today: CivilDate): InboxEntry => {
  const dueOn = row.dueOn && dateColumn(row.dueOn);
  return {
    ...row,
    dueOn,
    isLate: row.settledAt === null && isOverdue({ kind: row.kind, dueOn }, today),
    raisedAt: row.raisedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  };
};

/** How many entries are new to the person. Stands on every page, so it is one count in an index. */
export async function countUnread(context: RequestContext): Promise<{ count: number }> {
  const zones = await ownZones(context);
  if (zones.length === 0) return { count: 0 };
  const count = await withZones(context.platform.prisma, zones, (tx) =>
    tx.notification.count({
      where: { zoneId: { in: zones }, userId: context.actor.userId, settledAt: null, readAt: null },
    }),
  );
  return { count };
}
