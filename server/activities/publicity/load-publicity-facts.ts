import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { daysOfYear } from '../../enterprises/newest-first.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { parseItem } from './store.ts';

export interface PublicityFact {
  id: string;
  title: string;
  outlet: string;
  publishedOn: CivilDate;
  withdrawnOn: CivilDate | null;
  hasLink: boolean;
  /** Since when its link is reported dead. */
  linkDeadOn: CivilDate | null;
  /** Papers that show what was published. */
  clippings: number;
}

/** Z20: what was published in a year and logged, by its days; withdrawn items, too. */
export async function loadPublicityFacts(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  year: number,
): Promise<PublicityFact[]> {
  const found = await tx.publicityItem.findMany({
    where: { zoneId, publishedOn: daysOfYear(year) },
    orderBy: [{ publishedOn: 'asc' }, { id: 'asc' }],
  });
  const papers = await tx.activityFile.groupBy({
    by: ['subjectId'],
    where: { zoneId, subject: 'publicity', subjectId: { in: found.map(({ id }) => id) } },
    _count: true,
  });
  const clippings = new Map(papers.map(({ subjectId, _count }) => [subjectId, _count]));
  return found.map(parseItem).map(({ id, title, outlet, publishedOn, withdrawnOn, url, linkDeadOn }) => ({
    id,
    title,
    outlet,
    publishedOn,
    withdrawnOn,
    hasLink: url !== '',
    linkDeadOn,
    clippings: clippings.get(id) ?? 0,
  }));
}
