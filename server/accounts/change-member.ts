import { writeInZone } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { actsForDepartment, permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { isUniqueViolation } from '../platform/tenant.ts';
import { findMember, lockMember } from './member-store.ts';
import {
  alreadyMember,
  requireFittingDepartment,
  requireOfficeWithout,
  requireSomebodyElse,
} from './require-membership.ts';
import type { ChangeMemberInput, MemberView } from './schema.ts';

/** Another role or department for a member. What the second of two editors would overwrite, they see first (409). */
export async function changeMember(context: RequestContext, input: ChangeMemberInput): Promise<MemberView> {
  try {
    return await writeInZone(context, input.zone, 'changeMember', input, async ({ tx, zoneId, actor, record }) => {
      permit(actor, 'members.manage', zoneId);
      requireSomebodyElse(actor.userId, input.userId);
      const before = await lockMember(tx, zoneId, input.userId, input.role);
      if (before.version !== input.version) throw new ProductError('stale', { key: 'stale' }, { current: before });
      const after = { ...before, ...wanted(before, input), version: before.version + 1 };
      await requireFittingDepartment(tx, zoneId, after.role, after.department);
      if (after.role !== before.role) {
        if (before.role === 'office') await requireOfficeWithout(tx, zoneId, before.userId);
        if (await findMember(tx, zoneId, before.userId, after.role)) throw alreadyMember();
      }
      await tx.member.updateMany({
        where: { zoneId, userId: before.userId, role: before.role },
        data: { role: after.role, departmentId: after.department, version: after.version },
      });
      const objectId = `${before.userId}/${before.role}`;
      await record({ action: 'member.change', objectType: 'member', objectId, before, after });
      return after;
    });
  } catch (error) {
    // Somebody gave the person this role between our look and our write.
    throw isUniqueViolation(error) ? alreadyMember() : error;
  }
}

/** A role that acts for no department drops it, unless the caller says otherwise (and is told what is wrong). */
function wanted(before: MemberView, input: ChangeMemberInput): Pick<MemberView, 'role' | 'department'> {
  const role = input.newRole ?? before.role;
  const kept = actsForDepartment(role) ? before.department : null;
  return { role, department: input.department === undefined ? kept : input.department };
}
