import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { addDays, type CivilDate, startOfDay } from '../../platform/calendar.ts';
import { PUBLIC } from './announcements.ts';

/** R29: what was announced to the public in a period (both days included), the earliest first; what was withdrawn is out. */
export function announcementsOfPeriod(
  { tx, zoneId, timeZone }: ZoneWork,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<{ id: string; title: string; titleEn: string }[]> {
  return tx.riskMeasure.findMany({
    where: {
      ...PUBLIC,
      zoneId,
      publishedAt: { gte: startOfDay(from, timeZone), lt: startOfDay(addDays(to, 1), timeZone) },
    },
    select: { id: true, title: true, titleEn: true },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  });
}
