import type { Bilingual } from '../platform/bilingual.ts';
import { type CivilDate, isCivilDate, yearOf } from '../platform/calendar.ts';
import type { Theme } from './themes.ts';

/** Where a plan comes from: the zone's own table, a sample that we derived, or the plan of an earlier year. */
export const PLAN_BASES = ['official', 'derived-sample', 'carried'] as const;
export type PlanBasis = (typeof PLAN_BASES)[number];

export const TARGET_KINDS = ['attested', 'measured'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A target that fills up over the year names how it should: evenly, so that each day has a place where it stands. */
export const PACES = ['even'] as const;
export type Pace = (typeof PACES)[number];

/** One year's assessment as people write it, before or after it is stored. Decimals are plain strings. */
export interface PlanDraft {
  year: number;
  title: Bilingual;
  basis: PlanBasis;
  source: Bilingual;
  appealWorkingDays: number;
  verifyWorkingDays: number;
  /** Weights of departments in the zone's percent, by department id; null for the plain mean. */
  departmentWeights: Record<string, string> | null;
  tasks: TaskDraft[];
}

export interface TaskDraft {
  number: number;
  departmentId: string;
  cooperating: string[];
  weight: string;
  theme: Theme;
  title: Bilingual;
  note: Bilingual | null;
  rules: string[];
  targets: TargetDraft[];
}

export interface TargetDraft {
  number: number;
  kind: TargetKind;
  /** For measured targets: the metric's id and how much of it is full marks. */
  metric: string | null;
  required: string | null;
  pace: Pace | null;
  parts: string;
  dueOn: CivilDate;
  title: Bilingual;
}

/** A target's identity through all versions of a plan, e.g. '2.1'. */
export const targetKey = (taskNumber: number, targetNumber: number): string => `${taskNumber}.${targetNumber}`;

/** One spelling for each number ('09.50' is '9.5'), so that drafts compare as text. */
export function plainDecimal(value: string): string {
  const [whole = '', fraction = ''] = value.trim().split('.');
  const digits = fraction.replace(/0+$/, '');
  const integer = whole.replace(/^0+(?=\d)/, '');
  return digits ? `${integer}.${digits}` : integer;
}

/**
 * The same plan for another year: due dates keep their month and day (29 February becomes the 28th where there is
 * none) and their distance to the plan's year, the year in the titles moves along, and the source names the plan that
 * it was carried from.
 */
export function carryPlan(draft: PlanDraft, year: number): PlanDraft {
  return {
    ...draft,
    year,
    // A derived sample stays one in every year: it never turns into an official table by being carried.
    basis: draft.basis === 'derived-sample' ? 'derived-sample' : 'carried',
    title: inYear(draft.title, draft.year, year),
    source: { ...draft.title },
    tasks: draft.tasks.map((task) => ({
      ...task,
      targets: task.targets.map((target) => ({ ...target, dueOn: movedByYears(target.dueOn, year - draft.year) })),
    })),
  };
}

const inYear = (text: Bilingual, from: number, to: number): Bilingual => ({
  'zh-CN': text['zh-CN'].replaceAll(String(from), String(to)),
  en: text.en.replaceAll(String(from), String(to)),
});

function movedByYears(date: CivilDate, years: number): CivilDate {
  const monthDay = date.slice(4);
  const moved = `${yearOf(date) + years}${monthDay}`;
  return isCivilDate(moved) ? moved : `${yearOf(date) + years}-02-28`;
}
