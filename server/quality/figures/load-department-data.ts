import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { filingState } from '../enterprise-reports/filing.ts';
import type { Half } from '../period.ts';
import type { HalfFigures } from './schema.ts';

/** Q4: which of the departments that the office asked for a half-year have reported, in the order of the zone. */
export async function loadDepartmentData(
  { tx, zoneId, today }: ZoneWork,
  { year, half }: Half,
): Promise<Pick<HalfFigures['completeness'], 'departments' | 'isArranged'>> {
  const arrangement = await tx.qualityArrangement.findUnique({ where: { zoneId_year_half: { zoneId, year, half } } });
  if (!arrangement) return { departments: [], isArranged: false };
  const departments = await tx.department.findMany({
    where: { zoneId, id: { in: arrangement.departments } },
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
  const contributions = await tx.qualityContribution.groupBy({
    by: ['departmentId'],
    where: { zoneId, year, half },
    _min: { filedOn: true },
  });
  const filed = new Map(contributions.map(({ departmentId, _min }) => [departmentId, _min.filedOn]));
  const dueOn = dateColumn(arrangement.dataDueOn);
  return {
    isArranged: true,
    departments: departments.map(({ id, nameZh, nameEn }) => {
      const first = filed.get(id);
      return {
        id,
        name: bilingual(nameZh, nameEn),
        state: filingState(first ? dateColumn(first) : null, dueOn, today),
      };
    }),
  };
}
