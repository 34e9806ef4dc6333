import type { ZoneWork } from '../audit/write-in-zone.ts';
import type { CivilDate } from '../platform/calendar.ts';
import { isInZone, standingAsOf } from './standing/lifecycle.ts';
import { loadAllEvents } from './store.ts';

export interface ZoneEnterprise {
  id: string;
  name: string;
  admittedOn: CivilDate;
}

/** The enterprises that were in the zone at the end of a day, by name: what a duty of every enterprise is counted over. */
export async function enterprisesInZone({ tx, zoneId }: ZoneWork, day: CivilDate): Promise<ZoneEnterprise[]> {
  const events = await loadAllEvents(tx, zoneId);
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return enterprises.flatMap(({ id, name }) => {
    const standing = standingAsOf(events.get(id) ?? [], day);
    const admittedOn = standing && isInZone(standing.status) ? standing.admittedOn : null;
    return admittedOn ? [{ id, name, admittedOn }] : [];
  });
}

/** The last day of a year that has been: 31 December, or today while the year runs. */
export function endOfYear(year: number, today: CivilDate): CivilDate {
  const last = `${year}-12-31`;
  return today < last ? today : last;
}
