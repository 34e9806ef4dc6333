import type { ZoneWork } from '../audit/write-in-zone.ts';
import { byDepartment, byRoles, type Holder } from '../deadlines/deadline.ts';
import { type Bilingual, bilingual } from '../platform/bilingual.ts';
import { badField } from '../platform/errors.ts';
import { type Actor, can, type Permission, permit } from '../platform/permissions.ts';
import type { DepartmentKind } from '../zones/department-kinds.ts';

/** Whose activity it is: the id of a department (associations are departments), or null for the zone's office. */
export type Body = string | null;

/** May this person act for that body? For the office, whoever has the permission for the whole zone. */
export const mayActFor = (actor: Actor, permission: Permission, zoneId: string, body: Body): boolean =>
  can(actor, permission, zoneId, body ?? undefined);

/** 403 for whoever may not act for that body. */
export const permitFor = (actor: Actor, permission: Permission, zoneId: string, body: Body): void =>
  permit(actor, permission, zoneId, body ?? undefined);

/**
 * Permits acting for a body, which has to be at work: 403 for whoever may not, 400 beside the field for a body that the
 * zone does not have (any more).
 * @param field the input field that names the body
 */
export async function requireBody(work: ZoneWork, permission: Permission, body: Body, field = 'department') {
  permitFor(work.actor, permission, work.zoneId, body);
  await requireAtWork(work, body, field);
}

/** 400 beside the field for a body that the zone does not have (any more). */
export async function requireAtWork({ tx, zoneId, today }: ZoneWork, body: Body, field: string): Promise<void> {
  if (body === null) return;
  const department = await tx.department.findUnique({ where: { zoneId_id: { zoneId, id: body } } });
  const isClosed = department?.closedOn && department.closedOn < new Date(today);
  if (!department || isClosed) throw badField(field, { key: 'activities.unknownDepartment' });
}

/** The people of a body, as those whose turn it is. */
export const holderOf = (body: Body): Holder => (body === null ? byRoles('office') : byDepartment(body));

/** A body as it is told of. */
export interface BodyView {
  /** Null: the zone's office. */
  id: Body;
  name: Bilingual;
  isAssociation: boolean;
}

/** All bodies of a zone: the office first, then the departments in their order, closed ones too. */
export async function loadBodies({
  tx,
  zoneId,
}: Pick<ZoneWork, 'tx' | 'zoneId'>): Promise<(BodyView & { isClosed: boolean })[]> {
  const office = await tx.zoneRoleName.findUnique({ where: { zoneId_role: { zoneId, role: 'office' } } });
  const departments = await tx.department.findMany({ where: { zoneId }, orderBy: { position: 'asc' } });
  return [
    { id: null, name: bilingual(office?.nameZh ?? '', office?.nameEn ?? ''), isAssociation: false, isClosed: false },
    ...departments.map(({ id, kind, nameZh, nameEn, closedOn }) => ({
      id,
      name: bilingual(nameZh, nameEn),
      isAssociation: kind === ('association' satisfies DepartmentKind),
      isClosed: closedOn !== null,
    })),
  ];
}

/** Finds a body's view by its id; for lists. */
export async function bodyNames(work: Pick<ZoneWork, 'tx' | 'zoneId'>): Promise<(body: Body) => BodyView> {
  const bodies = new Map((await loadBodies(work)).map(({ isClosed: _, ...body }) => [body.id, body]));
  return (body) => bodies.get(body) ?? { id: body, name: bilingual(body ?? '', body ?? ''), isAssociation: false };
}
