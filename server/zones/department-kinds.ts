/**
 * What a department is, so that the same kind can be compared across zones. 'other' takes what no kind fits: a new
 * zone needs no new code.
 */
export const DEPARTMENT_KINDS = [
  'zone-office',
  'commerce',
  'industry',
  'market-regulation',
  'drug-regulation',
  'inspection',
  'technical',
  'environment',
  'park',
  'publicity',
  'government-office',
  'association',
  'other',
] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];
