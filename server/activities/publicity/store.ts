import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { PublicityItem } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import { likeLiteral } from '../../platform/like-literal.ts';
import { permitForSome } from '../../platform/permissions.ts';
import { permitFor } from '../body.ts';
import { MEDIA } from '../kinds.ts';
import { linkKey } from './link-key.ts';
import { mayUseLink } from './proof.ts';

const medium = z.enum(MEDIA);

/** An item with its words and days parsed. */
export const parseItem = (row: PublicityItem) => ({
  ...row,
  medium: medium.parse(row.medium),
  publishedOn: dateColumn(row.publishedOn),
  linkDeadOn: row.linkDeadOn && dateColumn(row.linkDeadOn),
  withdrawnOn: row.withdrawnOn && dateColumn(row.withdrawnOn),
});
export type ItemRow = ReturnType<typeof parseItem>;

/** The item, locked to the end of the transaction; the caller permits. */
export async function lockItem({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, id: string): Promise<ItemRow> {
  await tx.$queryRaw`SELECT 1 FROM publicity_item WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.publicityItem.findUnique({ where: { zoneId_id: { zoneId, id } } });
  if (!row) throw notFound('publicityItemNotFound');
  return parseItem(row);
}

/** The same for whoever keeps the log of the body whose item it is. */
export async function lockOwnItem(work: ZoneWork, id: string): Promise<ItemRow> {
  const { actor, zoneId } = work;
  permitForSome(actor, 'publicity.log', zoneId);
  const item = await lockItem(work, id);
  permitFor(actor, 'publicity.log', zoneId, item.departmentId);
  return item;
}

/** How many papers show what was published. */
export const clippingsOf = ({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, id: string): Promise<number> =>
  tx.activityFile.count({ where: { zoneId, subject: 'publicity', subjectId: id } });

/** Z20: no other item of the zone, whoever's, has this link. Two writers of one link take turns. */
export async function requireNewLink(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  url: string,
  itself?: string,
): Promise<void> {
  if (url === '') return;
  const key = linkKey(url);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publicity ${zoneId} ${key}`}, 0))`;
  const [host = ''] = key.split(/[/?]/);
  // What was typed is kept as it is: a name in Chinese, or as browsers send it.
  const hosts = [...new Set([host, domainToUnicode(host)])];
  const alike = await tx.publicityItem.findMany({
    where: {
      zoneId,
      withdrawnOn: null,
      OR: hosts.map((name) => ({ url: { contains: likeLiteral(name), mode: 'insensitive' } })),
      ...(itself && { id: { not: itself } }),
    },
    orderBy: { id: 'asc' },
  });
  const earlier = alike.map(parseItem).find((item) => linkKey(item.url) === key);
  enforce(mayUseLink(earlier ?? null));
}
