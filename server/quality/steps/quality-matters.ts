import { type CivilDate, daysBetween } from '../../platform/calendar.ts';
import type { Role } from '../../platform/permissions.ts';
import type { DueStep, NextStep } from './progress.ts';

/** What is reminded of: the departments' data (Q4), draft (Q7), review and opinions (Q8), publication (Q9), an enterprise's report (Z9). */
export const REMINDED_MATTERS = ['data', 'draft', 'review', 'opinion', 'publication', 'enterprise-report'] as const;
/** The office gathers the opinions on the day on which the last of them are due, which is theirs. */
export type QualityMatterKind = (typeof REMINDED_MATTERS)[number] | 'consultation';

export interface QualityMatter {
  kind: QualityMatterKind;
  period: string;
  dueOn: CivilDate;
  holder: { role: Role | null; departmentId: string | null; enterpriseId: string | null };
}

const byRole = (role: Role): QualityMatter['holder'] => ({ role, departmentId: null, enterpriseId: null });
export const byDepartment = (departmentId: string): QualityMatter['holder'] => ({
  role: null,
  departmentId,
  enterpriseId: null,
});
export const byEnterprise = (enterpriseId: string): QualityMatter['holder'] => ({
  role: null,
  departmentId: null,
  enterpriseId,
});

export interface HalfFacts {
  period: string;
  due: readonly DueStep[];
  next: NextStep | null;
  /** Departments that the office asked for data and that have not reported. */
  dataMissing: readonly string[];
  /** Departments asked for their opinion that have not answered. */
  opinionsMissing: readonly string[];
}

export type StepMatter = QualityMatter & { kind: Exclude<QualityMatterKind, 'enterprise-report'> };

/** Q4, Q7-Q9: what is open of a half-year, with whose turn it is. */
export function mattersOfHalf({ period, due, next, dataMissing, opinionsMissing }: HalfFacts): StepMatter[] {
  const matter = (kind: StepMatter['kind'], step: DueStep['step'], holder: QualityMatter['holder']): StepMatter[] => {
    const dueOn = due.find((each) => each.step === step)?.dueOn ?? null;
    return dueOn === null ? [] : [{ kind, period, dueOn, holder }];
  };
  const isUndone = (step: DueStep['step']) => due.some((each) => each.step === step && each.doneOn === null);
  const isDrafting = next?.move === 'start' || next?.move === 'submit';
  return [
    // Data that comes after the draft was handed in changes nothing in it any more.
    ...(isDrafting ? dataMissing.flatMap((department) => matter('data', 'data', byDepartment(department))) : []),
    // A draft that was returned was in time once: now it has to be there before it is published.
    ...(isDrafting ? matter('draft', isUndone('draft') ? 'draft' : 'publication', byRole('technical')) : []),
    ...(next?.move === 'accept' ? matter('review', 'review', byRole('office')) : []),
    ...(next?.move === 'conclude'
      ? [
          ...opinionsMissing.flatMap((department) => matter('opinion', 'consultation', byDepartment(department))),
          ...matter('consultation', 'consultation', byRole('office')),
        ]
      : []),
    ...(isUndone('publication') && next !== null ? matter('publication', 'publication', byRole('office')) : []),
  ];
}

/** A half-year's work is reminded of so many days ahead. */
export const REMIND_DAYS_BEFORE = 7;

/** An opinion can't be given any more once its day is over. */
export const isPossible = ({ kind, dueOn }: Pick<QualityMatter, 'kind' | 'dueOn'>, today: CivilDate): boolean =>
  kind !== 'opinion' || today <= dueOn;

export const isToRemind = (matter: Pick<QualityMatter, 'kind' | 'dueOn'>, today: CivilDate): boolean =>
  matter.kind !== 'consultation' && isPossible(matter, today) && daysBetween(today, matter.dueOn) <= REMIND_DAYS_BEFORE;

/** What makes two reminders one: the same matter of the same holder with the same day. */
export const matterKey = ({ kind, period, dueOn, holder }: QualityMatter): string =>
  `quality:${kind}:${period}:${holder.role ?? holder.departmentId ?? holder.enterpriseId}:${dueOn}`;
