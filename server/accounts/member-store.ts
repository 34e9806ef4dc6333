import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { type Bilingual, bilingual } from '../platform/bilingual.ts';
import { notFound } from '../platform/errors.ts';
import { actsForDepartment, ENTERPRISE_POSTS, type EnterprisePost, ROLES, type Role } from '../platform/permissions.ts';
import { rows, type Tx } from '../platform/tenant.ts';
import type { OfficeMember } from './membership.ts';
import type { MemberView } from './schema.ts';

const memberRow = z.object({
  userId: z.string(),
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  department: z.string().nullable(),
  enterprise: z.object({ id: z.string(), name: z.string(), post: z.enum(ENTERPRISE_POSTS) }).nullable(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  version: z.number(),
});

const MEMBER = Prisma.sql`
  SELECT m.user_id AS "userId", u.username, u.display_name AS "displayName", m.role, m.department_id AS department,
         CASE WHEN e.id IS NOT NULL THEN json_build_object('id', e.id, 'name', e.name, 'post', m.post) END AS enterprise,
         u.disabled_at IS NOT NULL AS disabled, u.must_change_password AS "mustChangePassword", m.version
  FROM member m
  JOIN app_user u ON u.id = m.user_id
  LEFT JOIN enterprise e ON e.zone_id = m.zone_id AND e.id = m.enterprise_id`;

/** In the order of username and role, from after that pair on. */
export function listMemberRows(
  tx: Tx,
  zoneId: string,
  after: { username: string; role: string },
  take: number,
): Promise<MemberView[]> {
  return rows(
    tx,
    memberRow,
    Prisma.sql`${MEMBER}
      WHERE m.zone_id = ${zoneId} AND (u.username, m.role) > (${after.username}, ${after.role})
      ORDER BY u.username, m.role LIMIT ${take}`,
  );
}

export async function findMember(tx: Tx, zoneId: string, userId: string, role: Role): Promise<MemberView | null> {
  const [member] = await rows(
    tx,
    memberRow,
    Prisma.sql`${MEMBER} WHERE m.zone_id = ${zoneId} AND m.user_id = ${userId}::uuid AND m.role = ${role}`,
  );
  return member ?? null;
}

/** The member, locked until the end of the transaction. 404 also for members of other zones, which nobody sees here. */
export async function lockMember(tx: Tx, zoneId: string, userId: string, role: Role): Promise<MemberView> {
  await tx.$queryRaw`
    SELECT 1 FROM member WHERE zone_id = ${zoneId} AND user_id = ${userId}::uuid AND role = ${role} FOR UPDATE`;
  const member = await findMember(tx, zoneId, userId, role);
  if (!member) throw notFound('accounts.memberNotFound');
  return member;
}

const officeRow = z.object({ userId: z.string(), canSignIn: z.boolean() });

/** The zone's office, locked: two of its members who remove each other at the same moment must not both succeed. */
export function lockOffice(tx: Tx, zoneId: string): Promise<OfficeMember[]> {
  return rows(
    tx,
    officeRow,
    Prisma.sql`
      SELECT m.user_id AS "userId", u.disabled_at IS NULL AS "canSignIn"
      FROM member m JOIN app_user u ON u.id = m.user_id
      WHERE m.zone_id = ${zoneId} AND m.role = 'office' ORDER BY m.user_id FOR UPDATE OF m`,
  );
}

interface NewMember {
  zoneId: string;
  userId: string;
  role: Role;
  departmentId: string | null;
  enterpriseId: string | null;
  post: EnterprisePost | null;
  createdAt: Date;
}

/** False when the person has this role already; nothing is written then, and the transaction goes on. */
export async function insertMember(tx: Tx, member: NewMember): Promise<boolean> {
  const { count } = await tx.member.createMany({ data: [member], skipDuplicates: true });
  return count === 1;
}

export async function workingDepartments(tx: Tx, zoneId: string): Promise<string[]> {
  const departments = await tx.department.findMany({ where: { zoneId, closedOn: null }, select: { id: true } });
  return departments.map(({ id }) => id);
}

/** Null for another zone's enterprise too: row-level security hides it. */
export const findEnterprise = (tx: Tx, zoneId: string, id: string) =>
  tx.enterprise.findUnique({ where: { zoneId_id: { zoneId, id } }, select: { id: true, name: true } });

export interface MemberChoices {
  roles: { role: Role; name: Bilingual | null; actsForDepartment: boolean }[];
  departments: { id: string; name: Bilingual; closed: boolean }[];
}

/** What members can be here: all roles with the zone's own names for them, and its departments in their order. */
export async function readMemberChoices(tx: Tx, zoneId: string): Promise<MemberChoices> {
  const roleNames = await tx.zoneRoleName.findMany({ where: { zoneId } });
  const departments = await tx.department.findMany({
    where: { zoneId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const nameOf = (role: Role): Bilingual | null => {
    const own = roleNames.find((name) => name.role === role);
    return own ? bilingual(own.nameZh, own.nameEn) : null;
  };
  return {
    roles: ROLES.map((role) => ({ role, name: nameOf(role), actsForDepartment: actsForDepartment(role) })),
    departments: departments.map(({ id, nameZh, nameEn, closedOn }) => ({
      id,
      name: bilingual(nameZh, nameEn),
      closed: closedOn !== null,
    })),
  };
}
