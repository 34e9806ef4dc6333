import { ProductError } from '../platform/errors.ts';
import type { Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';
import { findEnterprise, lockOffice, workingDepartments } from './member-store.ts';
import { fitsDepartment, fitsEnterprise, mayLeaveOffice } from './membership.ts';
import type { EnterpriseGiven, MemberView } from './schema.ts';

/** 400 beside the field when role and department don't go together. */
export async function requireFittingDepartment(
  tx: Tx,
  zoneId: string,
  role: Role,
  departmentId: string | null,
): Promise<void> {
  const verdict = fitsDepartment(role, departmentId, await workingDepartments(tx, zoneId));
  if (!verdict.ok) throw new ProductError('badInput', { key: 'badInput' }, { fields: { department: verdict.reason } });
}

/** The enterprise that a member acts for, with its name; 400 beside the field when it doesn't go with the role. */
export async function requireFittingEnterprise(
  tx: Tx,
  zoneId: string,
  role: Role,
  given: EnterpriseGiven | null,
): Promise<MemberView['enterprise']> {
  const found = given && (await findEnterprise(tx, zoneId, given.id));
  const verdict = fitsEnterprise(role, given?.id ?? null, found !== null);
  if (!verdict.ok) throw new ProductError('badInput', { key: 'badInput' }, { fields: { enterprise: verdict.reason } });
  return given && found && { id: found.id, name: found.name, post: given.post };
}

/** 409 when nobody of the office would remain who can sign in. */
export async function requireOfficeWithout(tx: Tx, zoneId: string, userId: string): Promise<void> {
  const verdict = mayLeaveOffice(await lockOffice(tx, zoneId), userId);
  if (!verdict.ok) throw new ProductError('conflict', verdict.reason);
}

/** An office member who gives up the own role by a slip could not take it back. */
export function requireSomebodyElse(actorId: string, userId: string): void {
  if (actorId === userId) throw new ProductError('conflict', { key: 'accounts.ownMembership' });
}

export const alreadyMember = () => new ProductError('conflict', { key: 'accounts.alreadyMember' });
