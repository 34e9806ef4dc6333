import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { badField } from '../../platform/errors.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';

/** Z25: departments that check together are the zone's, and at work on that day. */
export async function requireDepartments({ tx, zoneId }: ZoneWork, ids: readonly string[], day: string): Promise<void> {
  if (ids.length === 0) return;
  const known = await loadDepartmentHistory(tx, zoneId);
  const worked = new Set(known.filter(({ closedOn }) => closedOn === null || closedOn >= day).map(({ id }) => id));
  const department = ids.find((id) => !worked.has(id));
  if (department) throw badField('departments', { key: 'checks.unknownDepartment', params: { department } });
}
