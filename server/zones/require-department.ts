import { type Message, notFound, ProductError } from '../platform/errors.ts';
import type { Fault } from './department-name.ts';
import type { Department } from './departments.ts';

/** The department as the editor has seen it: 404 when there is none, 409 when somebody changed it meanwhile. */
export function requireDepartment(departments: readonly Department[], id: string, version: number): Department {
  const department = departments.find((known) => known.id === id);
  if (!department) throw notFound('departmentNotFound');
  if (department.version !== version) throw new ProductError('stale', { key: 'stale' }, { current: department });
  return department;
}

/** All that is wrong with an input, field by field. */
export function asBadInput(faults: readonly Fault[]): ProductError {
  const fields: Record<string, Message> = {};
  for (const { field, key, params } of faults) fields[field] ??= params ? { key, params } : { key };
  return new ProductError('badInput', { key: 'badInput' }, { fields });
}
