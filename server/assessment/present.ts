import type { Locale } from '../platform/bilingual.ts';
import type { Actor } from '../platform/permissions.ts';
import { mayCountRows } from './measure.ts';
import type { ScoredPlan } from './read-scores.ts';
import type { DepartmentOutput, ScoresOutput, TargetOutput, TaskOutput } from './score-schema.ts';
import type { DepartmentScore, TargetScore, TaskScore } from './scoring.ts';

/** For whom it is presented: in which language, and what of a measured target they may know. */
export interface Reader {
  locale: Locale;
  actor: Actor;
}

/** Scores in the reader's language, in the shape that pages and API share. */
export function presentScores({ plan, scores, computedAt }: ScoredPlan, reader: Reader): ScoresOutput {
  const { locale } = reader;
  const nameOf = (id: string) => scores.departments.find((department) => department.id === id)?.name[locale] ?? id;
  return {
    zone: scores.zone,
    year: scores.year,
    asOf: scores.asOf,
    plan: {
      title: locale === 'en' ? plan.titleEn : plan.titleZh,
      source: locale === 'en' ? plan.sourceEn : plan.sourceZh,
      basis: plan.basis,
      state: plan.state,
      departmentWeights: plan.departmentWeights,
    },
    computedAt,
    planVersion: scores.planVersion,
    percent: scores.percent,
    coverage: scores.coverage,
    anomalies: scores.anomalies.map((anomaly) => ({ ...anomaly, department: nameOf(anomaly.departmentId) })),
    departments: scores.departments.map((department) => presentDepartment(department, scores.zone, reader)),
    themes: scores.themes,
  };
}

export const presentDepartment = (department: DepartmentScore, zoneId: string, reader: Reader): DepartmentOutput => ({
  ...department,
  name: department.name[reader.locale],
  tasks: department.tasks.map((task) => presentTask(task, zoneId, reader)),
});

export const presentTask = (task: TaskScore, zoneId: string, reader: Reader): TaskOutput => ({
  number: task.number,
  title: task.title[reader.locale],
  note: task.note?.[reader.locale] ?? null,
  theme: task.theme,
  departmentId: task.departmentId,
  cooperating: [...task.cooperating],
  rules: [...task.rules],
  weight: task.weight,
  assessableWeight: task.assessableWeight,
  verified: task.verified,
  projected: task.projected,
  coverage: task.coverage,
  state: task.state,
  targets: task.targets.map((target) => presentTarget(target, zoneId, reader)),
});

function presentTarget({ key, pace: _pace, ...target }: TargetScore, zoneId: string, reader: Reader): TargetOutput {
  const { reading } = target.basis;
  const isCountable = reading === null || mayCountRows(reader.actor, zoneId, reading.metric);
  return {
    ...target,
    id: key,
    title: target.title[reader.locale],
    ...(!isCountable && { basis: { ...target.basis, reading: { ...reading, rows: null, counted: null } } }),
  };
}
