import type { PlanDraft } from '../../assessment/plan-draft.ts';
import type { Bilingual } from '../../platform/bilingual.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { Role } from '../../platform/permissions.ts';
import type { DepartmentKind } from '../department-kinds.ts';
import type { ParameterUnit } from '../parameter-units.ts';

/** A zone as data, checked: what a folder or a workbook brings and what the installation stores. */
export interface ZonePack {
  id: string;
  name: Bilingual;
  shortName: Bilingual;
  city: Bilingual;
  industry: Bilingual;
  hsCodes: string[];
  roles: PackRole[];
  /** In the order in which they are shown. */
  departments: PackDepartment[];
  parameters: PackParameter[];
  plans: PlanDraft[];
}

export interface PackRole {
  role: Role;
  name: Bilingual;
}

export interface PackDepartment {
  id: string;
  kind: DepartmentKind;
  name: Bilingual;
  formerNames: PackFormerName[];
}

export interface PackFormerName {
  /** The last day of the name. */
  until: CivilDate;
  name: Bilingual;
}

export interface PackParameter {
  ruleId: string;
  name: string;
  value: string;
  unit: ParameterUnit;
  label: Bilingual;
}
