import { writeInZone } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { actsForDepartment, permit, type Role } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { isUniqueViolation } from '../platform/tenant.ts';
import { findMember, lockMember } from './member-store.ts';
import {
  alreadyMember,
  requireFittingDepartment,
  requireFittingEnterprise,
  requireOfficeWithout,
  requireSomebodyElse,
} from './require-membership.ts';
import type { ChangeMemberInput, EnterpriseGiven, MemberView } from './schema.ts';

/** Another role, department or enterprise for a member. What the second of two editors would overwrite, they see first (409). */
export async function changeMember(context: RequestContext, input: ChangeMemberInput): Promise<MemberView> {
  try {
    return await writeInZone(context, input.zone, 'changeMember', input, async ({ tx, zoneId, actor, record }) => {
      permit(actor, 'members.manage', zoneId);
      requireSomebodyElse(actor.userId, input.userId);
      const before = await lockMember(tx, zoneId, input.userId, input.role);
      if (before.version !== input.version) throw new ProductError('stale', { key: 'stale' }, { current: before });
      const { role, department, enterprise: given } = wanted(before, input);
      await requireFittingDepartment(tx, zoneId, role, department);
      const enterprise = staysWithoutEnterprise(before, role, given)
        ? null
        : await requireFittingEnterprise(tx, zoneId, role, given);
      const after: MemberView = { ...before, role, department, enterprise, version: before.version + 1 };
      if (after.role !== before.role) {
        if (before.role === 'office') await requireOfficeWithout(tx, zoneId, before.userId);
        if (await findMember(tx, zoneId, before.userId, after.role)) throw alreadyMember();
      }
      await tx.member.updateMany({
        where: { zoneId, userId: before.userId, role: before.role },
        data: {
          role,
          departmentId: department,
          enterpriseId: enterprise?.id ?? null,
          post: enterprise?.post ?? null,
          version: after.version,
        },
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

interface Wanted {
  role: Role;
  department: string | null;
  enterprise: EnterpriseGiven | null;
}

/**
 * A role that acts for no department or enterprise drops it, unless the caller says otherwise (and is told what is
 * wrong).
 */
function wanted(before: MemberView, input: ChangeMemberInput): Wanted {
  const role = input.newRole ?? before.role;
  const { department = actsForDepartment(role) ? before.department : null } = input;
  const { enterprise = role === 'enterprise' ? before.enterprise : null } = input;
  return { role, department, enterprise };
}

/** Members from before enterprises were kept here name none, and may stay so until the office names one. */
const staysWithoutEnterprise = (before: MemberView, role: Role, given: EnterpriseGiven | null): boolean =>
  before.role === 'enterprise' && before.enterprise === null && role === 'enterprise' && given === null;
