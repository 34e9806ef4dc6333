import type { Locale } from '../platform/bilingual.ts';
import type { ScoredPlan } from './read-scores.ts';
import type { DepartmentOutput, ScoresOutput, TargetOutput, TaskOutput } from './schema.ts';
import type { DepartmentScore, TargetScore, TaskScore } from './scoring.ts';

/** Scores in the reader's language, in the shape that pages and API share. */
export function presentScores({ plan, scores, computedAt }: ScoredPlan, locale: Locale): ScoresOutput {
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
    departments: scores.departments.map((department) => presentDepartment(department, locale)),
    themes: scores.themes,
  };
}

export const presentDepartment = (department: DepartmentScore, locale: Locale): DepartmentOutput => ({
  ...department,
  name: department.name[locale],
  tasks: department.tasks.map((task) => presentTask(task, locale)),
});

export const presentTask = (task: TaskScore, locale: Locale): TaskOutput => ({
  number: task.number,
  title: task.title[locale],
  note: task.note?.[locale] ?? null,
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
  targets: task.targets.map((target) => presentTarget(target, locale)),
});

export const presentTarget = ({ key, pace: _pace, ...target }: TargetScore, locale: Locale): TargetOutput => ({
  ...target,
  id: key,
  title: target.title[locale],
});
