import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { toDateColumn } from '../../platform/calendar.ts';

/** Q8: who may be asked for an opinion today: not the office itself, which asks, and no association of enterprises. */
export async function departmentsToAsk({ tx, zoneId, today }: ZoneWork) {
  const found = await tx.department.findMany({
    where: {
      zoneId,
      kind: { notIn: ['association', 'zone-office'] },
      OR: [{ closedOn: null }, { closedOn: { gte: toDateColumn(today) } }],
    },
    orderBy: { position: 'asc' },
  });
  return found.map(({ id, kind, nameZh, nameEn }) => ({ id, kind, name: bilingual(nameZh, nameEn) }));
}

/** The departments in whose name the people of the inspection authority give their opinion, members of them or not. */
export async function inspectionDepartments({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>): Promise<string[]> {
  const found = await tx.department.findMany({ where: { zoneId, kind: 'inspection' }, select: { id: true } });
  return found.map(({ id }) => id);
}

/**
 * Of the departments asked, those for which this person may answer: the own ones, and for the inspection authority its
 * department in the zone. In the order in which they were asked.
 */
export async function answersFor({ tx, zoneId, actor }: ZoneWork, consulted: readonly string[]): Promise<string[]> {
  const own = actor.memberships.filter((member) => member.zoneId === zoneId);
  const departments = own.filter(({ role }) => role === 'department').map(({ departmentId }) => departmentId);
  const inspects = own.some(({ role }) => role === 'inspection');
  const all = [...departments, ...(inspects ? await inspectionDepartments({ tx, zoneId }) : [])];
  return consulted.filter((department) => all.includes(department));
}
