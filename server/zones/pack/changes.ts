/** The kinds of objects in a pack, the smallest parts that are told apart. */
export const OBJECT_TYPES = [
  'zone',
  'role',
  'department',
  'formerName',
  'parameter',
  'plan',
  'departmentWeight',
  'task',
  'target',
] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

/** What an import does to an object. 'kept' is in the installation and not in the pack, and stays. */
export const CHANGES = ['created', 'changed', 'removed', 'kept', 'unchanged'] as const;
export type ChangeKind = (typeof CHANGES)[number];
