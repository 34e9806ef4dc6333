import type { Prisma } from '../generated/prisma/client.ts';
import { notFound } from '../platform/errors.ts';
import { likeLiteral } from '../platform/like-literal.ts';
import {
  ENTERPRISE_POSTS,
  type EnterprisePost,
  type Membership,
  PLATFORM_ROLES,
  type PlatformRole,
  ROLES,
  type Role,
} from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';
import { accountAttemptsKey } from './password-attempts.ts';
import type { MembershipOutput, UserView } from './schema.ts';

/** Fail closed: a role that this version doesn't know gives nothing. */
export const asRole = (value: string): Role | null => ROLES.find((role) => role === value) ?? null;
export const asPlatformRole = (value: string | null): PlatformRole | null =>
  PLATFORM_ROLES.find((role) => role === value) ?? null;

export const asPost = (value: string | null): EnterprisePost | null =>
  ENTERPRISE_POSTS.find((post) => post === value) ?? null;

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

export const findAccount = (tx: Tx, username: string) => tx.user.findUnique({ where: { username } });

export async function requireAccount(tx: Tx, username: string): Promise<Account> {
  const account = await findAccount(tx, username);
  if (!account) throw notFound('accounts.userNotFound');
  return account;
}

export interface NewAccount {
  id: string;
  username: string;
  displayName: string;
  passwordHash: string;
  mustChangePassword: boolean;
  platformRole: PlatformRole | null;
  createdAt: Date;
}

/** False when the username is taken; nothing is written then, and the transaction goes on. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const { count } = await tx.user.createMany({ data: [account], skipDuplicates: true });
  return count === 1;
}

/** A password that somebody else has set: every session ends, and failed tries at the old one are forgotten. */
export async function replacePassword(
  tx: Tx,
  { id, username }: { id: string; username: string },
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash, mustChangePassword, version: { increment: 1 } } });
  await tx.session.deleteMany({ where: { userId: id } });
  await tx.signInLimit.deleteMany({ where: { key: accountAttemptsKey(username) } });
}

/** Bars an account, which ends its sessions, or lets it in again. */
export async function setDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<Account> {
  if (disabledAt) await tx.session.deleteMany({ where: { userId: id } });
  return tx.user.update({ where: { id }, data: { disabledAt, version: { increment: 1 } } });
}

export function viewAccount(account: {
  id: string;
  username: string;
  displayName: string;
  platformRole: string | null;
  disabledAt?: Date | null;
  mustChangePassword: boolean;
  demo?: boolean;
  createdAt: Date;
}): UserView {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    platformRole: asPlatformRole(account.platformRole),
    disabledAt: account.disabledAt?.toISOString() ?? null,
    mustChangePassword: account.mustChangePassword,
    demo: account.demo ?? false,
    createdAt: account.createdAt.toISOString(),
  };
}

export function viewMembership(membership: Membership): MembershipOutput {
  const { zoneId, role, departmentId, enterpriseId = null, post = null } = membership;
  return { zone: zoneId, role, department: departmentId, enterprise: enterpriseId, post };
}

/** Accounts in the order of their usernames, from after `after` on. */
export function listAccounts(tx: Tx, search: string, after: string, take: number): Promise<Account[]> {
  const matching: Prisma.UserWhereInput = search
    ? {
        OR: [
          { username: { contains: likeLiteral(search), mode: 'insensitive' } },
          { displayName: { contains: likeLiteral(search), mode: 'insensitive' } },
        ],
      }
    : {};
  return tx.user.findMany({
    where: { AND: [matching, { username: { gt: after } }] },
    orderBy: { username: 'asc' },
    take,
  });
}

/** Memberships that the transaction may see: its zones', or the person's own. */
export async function membershipsOf(tx: Tx, userIds: readonly string[]): Promise<(Membership & { userId: string })[]> {
  const members = await tx.member.findMany({
    where: { userId: { in: [...userIds] } },
    orderBy: [{ zoneId: 'asc' }, { role: 'asc' }],
  });
  return members.flatMap(({ zoneId, userId, role, departmentId, enterpriseId, post }) => {
    const known = asRole(role);
    return known ? [{ zoneId, userId, role: known, departmentId, enterpriseId, post: asPost(post) }] : [];
  });
}
