import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import { type Bilingual, bilingual, type Locale } from '../platform/bilingual.ts';
import { type CivilDate, dateColumn } from '../platform/calendar.ts';
import { notFound } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import type { Tx } from '../platform/tenant.ts';
import { nameOn } from './department-name.ts';
import type { DepartmentOutput, departmentInput, zoneInput, zoneOnDayInput } from './schema.ts';
import { departmentKind, loadDepartmentRows, loadStoredPlans } from './store.ts';

/** A department with its whole history of names; `closedOn` is its last day. */
export interface Department {
  id: string;
  kind: DepartmentOutput['kind'];
  name: Bilingual;
  formerNames: { until: CivilDate; name: Bilingual }[];
  position: number;
  closedOn: CivilDate | null;
  members: number;
  version: number;
}

/** All departments of a zone in their order, closed ones too. */
export async function loadDepartmentHistory(tx: Tx, zoneId: string): Promise<Department[]> {
  const departments = await loadDepartmentRows(tx, zoneId);
  const members = await tx.member.groupBy({ by: ['departmentId'], where: { zoneId }, _count: true });
  return departments.map(({ id, kind, nameZh, nameEn, formerNames, position, closedOn, version }) => ({
    id,
    kind: departmentKind(kind),
    name: bilingual(nameZh, nameEn),
    formerNames: formerNames.map((former) => ({
      until: dateColumn(former.until),
      name: bilingual(former.nameZh, former.nameEn),
    })),
    position,
    closedOn: closedOn && dateColumn(closedOn),
    members: members.find(({ departmentId }) => departmentId === id)?._count ?? 0,
    version,
  }));
}

/** A zone's departments under the names they had on a day, today if none is given. */
export function readDepartments(context: RequestContext, input: z.infer<typeof zoneOnDayInput>) {
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId, today }) => ({
    asOf: input.asOf ?? today,
    departments: await loadDepartmentHistory(tx, zoneId),
  }));
}

export const presentDepartment = (department: Department, asOf: CivilDate, locale: Locale): DepartmentOutput => ({
  id: department.id,
  kind: department.kind,
  name: nameOn(department, asOf)[locale],
  presentName: department.name,
  formerNames: department.formerNames.map(({ until, name }) => ({ until, name: name[locale] })),
  closedOn: department.closedOn,
  members: department.members,
  version: department.version,
});

/** The tasks that a department leads in all open plans: what a split divides. */
export function readDepartmentTasks(context: RequestContext, input: z.infer<typeof departmentInput>) {
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId, actor }) => {
    permit(actor, 'departments.manage', zoneId);
    const found = await tx.department.findUnique({ where: { zoneId_id: { zoneId, id: input.department } } });
    if (!found) throw notFound('departmentNotFound');
    const plans = await loadStoredPlans(tx, zoneId);
    return plans
      .filter(({ state }) => state !== 'closed')
      .map(({ draft: { year, tasks } }) => ({
        year,
        tasks: tasks.filter(({ departmentId }) => departmentId === input.department),
      }));
  });
}

/** Renames, merges and splits, the latest first, with names as they were just before and just after. */
export function readDepartmentChanges(context: RequestContext, input: z.infer<typeof zoneInput>) {
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId }) => ({
    changes: await tx.departmentChange.findMany({
      where: { zoneId },
      orderBy: [{ effectiveOn: 'desc' }, { decidedAt: 'desc' }],
      take: MAX_CHANGES,
    }),
    departments: await loadDepartmentHistory(tx, zoneId),
  }));
}

/** Institutions are reformed every few years; nobody pages through their changes. */
const MAX_CHANGES = 500;
