import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { ProductError } from '../../platform/errors.ts';
import { actsForDepartment, can } from '../../platform/permissions.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';

/**
 * Z26: environmental risk is assessed by the office, or by a department whose business it is; the permission matrix
 * knows departments only, so which of them may is decided here.
 */
export async function mayAssess(work: ZoneWork, enterpriseId: string): Promise<boolean> {
  const { tx, zoneId, actor } = work;
  if (!can(actor, 'environment.assess', zoneId, enterpriseId)) return false;
  const memberships = actor.memberships.filter((membership) => membership.zoneId === zoneId);
  if (memberships.some(({ role }) => role === 'office')) return true;
  const own = memberships.flatMap(({ role, departmentId }) => (actsForDepartment(role) && departmentId) || []);
  const departments = await loadDepartmentHistory(tx, zoneId);
  return departments.some(({ id, kind, closedOn }) => kind === 'environment' && !closedOn && own.includes(id));
}

/** 403 for a department that has other business. */
export async function requireMayAssess(work: ZoneWork, enterpriseId: string): Promise<void> {
  if (!(await mayAssess(work, enterpriseId))) {
    throw new ProductError('forbidden', { key: 'environment.otherDepartment' });
  }
}
