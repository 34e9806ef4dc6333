import { z } from 'zod';
import type { Prisma, RiskMeasure, Zone } from '../../generated/prisma/client.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { addDays, type CivilDate, civilDate } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { badCursor, isId, readCursor, toPage } from '../../platform/page.ts';
import type { Platform } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { isTermOver, phaseOf } from './measure.ts';
import { parseMeasure } from './measure-store.ts';
import type { Announcement, listZoneAnnouncementsInput, readAnnouncementInput } from './schema.ts';

/** A reader without an account: the platform and the instant are all there is. */
export interface PublicReader {
  platform: Pick<Platform, 'prisma' | 'timeZone'>;
  now: Date;
}

/** R29: approved, published and not withdrawn: all that may ever be read without an account. */
export const PUBLIC = {
  kind: 'announcement',
  state: { in: ['approved', 'lifted'] },
  publishedAt: { not: null },
  withdrawnAt: null,
} satisfies Prisma.RiskMeasureWhereInput;

/** R19: public announcements of a zone, or of all, the newest first; lifted ones stay, marked as lifted. */
export async function listAnnouncements(
  { platform, now }: PublicReader,
  { zone, cursor, limit }: Omit<z.infer<typeof listZoneAnnouncementsInput>, 'zone'> & { zone?: string },
) {
  const zones = await platform.prisma.zone.findMany({ where: zone === undefined ? {} : { id: zone } });
  if (zone !== undefined && zones.length === 0) throw notFound('zoneNotFound');
  const zoneIds = zones.map(({ id }) => id);
  const after = readPublishedCursor(cursor);
  const found = await withZones(
    platform.prisma,
    zoneIds,
    (tx) =>
      tx.riskMeasure.findMany({
        where: {
          ...PUBLIC,
          zoneId: { in: zoneIds },
          ...(after && { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] }),
        },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      }),
    { readOnly: true },
  );
  const today = civilDate(now, platform.timeZone);
  const items = found.flatMap((row) => present(row, zones, today));
  return toPage(items, limit, ({ publishedAt, id }) => [publishedAt, id]);
}

/** One of them; whatever else the id may name is not there. */
export async function readAnnouncement(
  { platform, now }: PublicReader,
  { zone, measure }: z.infer<typeof readAnnouncementInput>,
): Promise<Announcement> {
  const found = await platform.prisma.zone.findUnique({ where: { id: zone } });
  if (!found) throw notFound('announcementNotFound');
  const row = await withZones(
    platform.prisma,
    [zone],
    (tx) => tx.riskMeasure.findFirst({ where: { ...PUBLIC, zoneId: zone, id: measure } }),
    { readOnly: true },
  );
  const [announcement] = row ? present(row, [found], civilDate(now, platform.timeZone)) : [];
  if (!announcement) throw notFound('announcementNotFound');
  return announcement;
}

function present(row: RiskMeasure, zones: readonly Zone[], today: CivilDate): Announcement[] {
  const zone = zones.find(({ id }) => id === row.zoneId);
  if (!zone || !row.publishedAt) return [];
  const measure = parseMeasure(row);
  const { id, title, text, titleEn, textEn, startsOn, endsOn } = measure;
  // Past its term it is over for the public, whether or not the lifting has been recorded yet (R23).
  const endedOn = endsOn !== null && isTermOver(measure, today) ? addDays(endsOn, 1) : null;
  const liftedOn = measure.liftedOn ?? endedOn;
  const state = liftedOn !== null ? 'lifted' : phaseOf(measure, today) === 'notYet' ? 'notYet' : 'inForce';
  return [
    {
      id,
      zone: { id: zone.id, name: bilingual(zone.shortZh, zone.shortEn), demo: zone.demo },
      title,
      text,
      titleEn,
      textEn,
      publishedAt: row.publishedAt.toISOString(),
      state,
      startsOn,
      endsOn,
      liftedOn,
    },
  ];
}

function readPublishedCursor(cursor: string | undefined): { at: Date; id: string } | null {
  if (cursor === undefined) return null;
  const [at = '', id = ''] = readCursor(cursor, 2);
  if (!z.iso.datetime().safeParse(at).success || !isId(id)) throw badCursor();
  return { at: new Date(at), id };
}
