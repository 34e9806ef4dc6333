import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import { type Department, loadDepartmentHistory } from '../../zones/departments.ts';

/** A department of the zone, closed ones too; 404 for any other. */
export async function requireZoneDepartment({ tx, zoneId }: ZoneWork, id: string): Promise<Department> {
  const department = (await loadDepartmentHistory(tx, zoneId)).find((known) => known.id === id);
  if (!department) throw notFound('qualityDepartmentNotFound');
  return department;
}
