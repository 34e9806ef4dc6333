import { z } from 'zod';
import { PLAN_STATES } from '../assessment/lifecycle.ts';
import { PLAN_BASES } from '../assessment/plan-draft.ts';
import { loadPlanDraft } from '../assessment/save-plan.ts';
import { bilingual } from '../platform/bilingual.ts';
import { dateColumn } from '../platform/calendar.ts';
import { notFound } from '../platform/errors.ts';
import { ROLES } from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';
import { DEPARTMENT_KINDS, type DepartmentKind } from './department-kinds.ts';
import type { StoredPlan, StoredZone } from './pack/diff.ts';
import { PARAMETER_UNITS } from './parameter-units.ts';

/** The zone's row for as long as the transaction decides on it; 404 when there is none. */
export async function findZone(tx: Tx, zoneId: string) {
  const zone = await tx.zone.findUnique({ where: { id: zoneId } });
  if (!zone) throw notFound('zoneNotFound');
  return zone;
}

/** Imports and reorganisations of one zone take turns. */
export async function lockZone(tx: Tx, zoneId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM zone WHERE id = ${zoneId} FOR UPDATE`;
}

/** Nobody revises or closes a plan of the zone meanwhile. */
export async function lockPlans(tx: Tx, zoneId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM plan WHERE zone_id = ${zoneId} ORDER BY id FOR UPDATE`;
}

/** All of a zone that a pack can hold, in the pack's terms; null when there is no such zone. */
export async function loadStoredZone(tx: Tx, zoneId: string): Promise<StoredZone | null> {
  const zone = await tx.zone.findUnique({ where: { id: zoneId } });
  if (!zone) return null;
  const [roles, departments, parameters] = [
    await tx.zoneRoleName.findMany({ where: { zoneId } }),
    await loadDepartmentRows(tx, zoneId),
    await tx.ruleParameter.findMany({ where: { zoneId } }),
  ];
  return {
    demo: zone.demo,
    closed: new Set(departments.flatMap(({ id, closedOn }) => (closedOn ? [id] : []))),
    pack: {
      id: zone.id,
      name: bilingual(zone.nameZh, zone.nameEn),
      shortName: bilingual(zone.shortZh, zone.shortEn),
      city: bilingual(zone.cityZh, zone.cityEn),
      industry: bilingual(zone.industryZh, zone.industryEn),
      hsCodes: zone.hsCodes,
      roles: roles.map(({ role, nameZh, nameEn }) => ({
        role: z.enum(ROLES).parse(role),
        name: bilingual(nameZh, nameEn),
      })),
      departments: departments.map(({ id, kind, nameZh, nameEn, position, formerNames }) => ({
        id,
        kind: departmentKind(kind),
        name: bilingual(nameZh, nameEn),
        position,
        formerNames: formerNames.map((former) => ({
          until: dateColumn(former.until),
          name: bilingual(former.nameZh, former.nameEn),
        })),
      })),
      parameters: parameters.map(({ ruleId, name, value, unit, labelZh, labelEn }) => ({
        ruleId,
        name,
        value,
        unit: z.enum(PARAMETER_UNITS).parse(unit),
        label: bilingual(labelZh, labelEn),
      })),
    },
    plans: await loadStoredPlans(tx, zoneId),
  };
}

export const departmentKind = (kind: string): DepartmentKind => z.enum(DEPARTMENT_KINDS).parse(kind);

/** The zone's plans without their tables, newest first. */
export async function loadPlanHeads(tx: Tx, zoneId: string) {
  const plans = await tx.plan.findMany({ where: { zoneId }, orderBy: { year: 'desc' } });
  return plans.map(({ year, titleZh, titleEn, basis, state }) => ({
    year,
    title: bilingual(titleZh, titleEn),
    basis: z.enum(PLAN_BASES).parse(basis),
    state: z.enum(PLAN_STATES).parse(state),
  }));
}

/** Departments in their order with their former names, oldest first. */
export const loadDepartmentRows = (tx: Tx, zoneId: string) =>
  tx.department.findMany({
    where: { zoneId },
    include: { formerNames: { orderBy: { until: 'asc' } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });

/** Every plan of the zone as its latest version has it, by year. */
export async function loadStoredPlans(tx: Tx, zoneId: string): Promise<StoredPlan[]> {
  const plans = await tx.plan.findMany({
    where: { zoneId },
    select: {
      id: true,
      state: true,
      versions: { select: { number: true, effectiveFrom: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: { year: 'asc' },
  });
  const stored: StoredPlan[] = [];
  for (const { id, state, versions } of plans) {
    const [latest] = versions;
    if (!latest) continue;
    stored.push({
      id,
      state: z.enum(PLAN_STATES).parse(state),
      planVersion: latest.number,
      effectiveFrom: dateColumn(latest.effectiveFrom),
      draft: await loadPlanDraft(tx, zoneId, id, latest.number),
    });
  }
  return stored;
}
