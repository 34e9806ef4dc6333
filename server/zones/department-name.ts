import type { Bilingual } from '../platform/bilingual.ts';
import { addDays, type CivilDate } from '../platform/calendar.ts';

/** A department with the names it had before, each up to and including its last day. */
export interface NamedDepartment {
  name: Bilingual;
  formerNames: readonly { until: CivilDate; name: Bilingual }[];
}

/** The name that a department had on a day. */
export function nameOn({ name, formerNames }: NamedDepartment, day: CivilDate): Bilingual {
  const then = formerNames.filter(({ until }) => day <= until).sort((a, b) => (a.until < b.until ? -1 : 1));
  return then[0]?.name ?? name;
}

/** What is wrong with an input, by its field. */
export interface Fault {
  field: string;
  key: string;
  params?: Record<string, string | number>;
}

/** The last day of the old name when the new one is borne from `effectiveOn`. */
export const lastDayBefore = (effectiveOn: CivilDate): CivilDate => addDays(effectiveOn, -1);

/** A new name begins after the last change of name and while the department works. */
export function renameFaults(
  department: NamedDepartment & { closedOn: CivilDate | null },
  name: Bilingual,
  effectiveOn: CivilDate,
): Fault[] {
  const faults: Fault[] = [];
  if (department.name['zh-CN'] === name['zh-CN'] && department.name.en === name.en) {
    faults.push({ field: 'name', key: 'departments.sameName' });
  }
  if (department.closedOn !== null && effectiveOn > department.closedOn) {
    faults.push({ field: 'effectiveOn', key: 'departments.closedThen', params: { day: department.closedOn } });
  }
  return [...faults, ...overlapFaults(department, effectiveOn)];
}

/** The day lies after the last day of every former name: otherwise two names would hold on one day. */
export function overlapFaults({ formerNames }: NamedDepartment, effectiveOn: CivilDate): Fault[] {
  const latest = formerNames.reduce((last, { until }) => (until > last ? until : last), '');
  if (latest === '' || lastDayBefore(effectiveOn) > latest) return [];
  return [{ field: 'effectiveOn', key: 'departments.namesOverlap', params: { day: latest } }];
}
