import { useTranslation } from 'react-i18next';
import { DEPARTMENT_KINDS } from '../../../server/zones/department-kinds.ts';
import type { DepartmentOutput } from '../../../server/zones/schema.ts';
import type { Option } from '../../ui/field.tsx';

export type DepartmentView = DepartmentOutput;

/** Kinds in words, for lists and for the forms that found a department. */
export function useKindOptions(): Option[] {
  const { t } = useTranslation('zones');
  return DEPARTMENT_KINDS.map((kind) => ({ value: kind, label: t(`departments.kind.${kind}`) }));
}

/** What the address asks to do: ?act=rename&department=park. */
export const DEPARTMENT_ACTS = ['rename', 'merge', 'split'] as const;
export type DepartmentAct = (typeof DEPARTMENT_ACTS)[number];
