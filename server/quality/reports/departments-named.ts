import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { bilingual } from '../../platform/bilingual.ts';

/** Departments by their names, in the order of the zone. */
export async function departmentsNamed({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, ids: readonly string[]) {
  const found = await tx.department.findMany({
    where: { zoneId, id: { in: [...ids] } },
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
  return found.map(({ id, nameZh, nameEn }) => ({ id, name: bilingual(nameZh, nameEn) }));
}
