import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { bilingual } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { visibleTo } from '../visible.ts';
import { loadMatters } from './load-matters.ts';
import { daysLate, type Matter, overdueOf } from './matters.ts';

/** R25: everything late about the risks that the reader may see, the latest first, with who holds it up. */
export function listOverdue(context: RequestContext, input: { zone: string }) {
  return readInZone(context, input.zone, 'risk.supervise', async (read) => {
    const { zoneId, actor, today } = read;
    const matters = overdueOf(await loadMatters(read, visibleTo(actor, zoneId)), today);
    const named = await holderNames(read, matters);
    return {
      today,
      items: matters.map((matter) => ({
        kind: matter.kind,
        subject: matter.subjectId,
        risk: matter.itemId,
        number: matter.number,
        dueOn: matter.dueOn,
        daysLate: daysLate(matter, today),
        holder: named(matter),
      })),
    };
  });
}

/** The names of those who hold matters: a role, a department (in both languages) or an enterprise. */
async function holderNames({ tx, zoneId }: ZoneWork, matters: readonly Matter[]) {
  const departments = await tx.department.findMany({ where: { zoneId } });
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, id: { in: matters.flatMap(({ holder }) => holder.enterpriseId ?? []) } },
    select: { id: true, name: true },
  });
  const departmentName = new Map(departments.map(({ id, nameZh, nameEn }) => [id, bilingual(nameZh, nameEn)]));
  const enterpriseName = new Map(enterprises.map(({ id, name }) => [id, name]));
  return ({ holder: { role, departmentId, enterpriseId } }: Matter) => ({
    role,
    department: departmentId === null ? null : (departmentName.get(departmentId) ?? null),
    enterprise: enterpriseId === null ? null : (enterpriseName.get(enterpriseId) ?? null),
  });
}
