import { exact, sum, toDecimal } from '../../../server/assessment/exact.ts';
import type { DepartmentOutput, TaskOutput } from '../../../server/assessment/score-schema.ts';
import { formatDecimal } from '../../ui/format.ts';
import { equation, number, plus, pointsOf, shown, worked } from './arithmetic.ts';
import type { Explanation, Side, Source } from './explanation.ts';
import { coverageText, frame, inWords, percentText, pointsText, stateText, taskHref, taskLabel } from './words.ts';

/** A department's percent of its own assessable weight. */
export function explainDepartmentPercent(source: Source, department: DepartmentOutput, side: Side): Explanation {
  const { t } = source;
  const { percent, assessableWeight } = department;
  const title = side === 'verified' ? 'explain.department.percentTitle' : 'explain.department.projectedTitle';
  return {
    title: t(title, { department: department.name }),
    value: percentText(source, percent?.[side]),
    rules: ['A2', 'A3'],
    formula: inWords(
      source,
      t(side === 'verified' ? 'explain.department.percentFormula' : 'explain.department.projectedFormula'),
    ),
    substituted: percent
      ? equation(worked`${number(department[side])} ÷ ${number(assessableWeight)} × 100%`, percent[side], '%')
      : t('explain.nothingAssessable'),
    ...frame(source),
    rows: taskRows(source, department.tasks, (task) => pointsText(task[side], task.weight)),
  };
}

/** A department's points: the sum of its tasks'. */
export function explainDepartmentScore(source: Source, department: DepartmentOutput): Explanation {
  const { t } = source;
  return {
    title: t('explain.department.scoreTitle', { department: department.name }),
    value: formatDecimal(department.verified),
    unit: t('explain.points'),
    rules: ['A2', 'A3'],
    formula: inWords(source, t('explain.department.scoreFormula')),
    substituted: equation(plus(department.tasks.map(({ verified }) => number(verified))), department.verified),
    ...frame(source),
    rows: taskRows(source, department.tasks, (task) => pointsText(task.verified, task.weight)),
  };
}

/** The weights of a department's tasks, all of them or those that can be assessed. */
export function explainDepartmentWeight(
  source: Source,
  department: DepartmentOutput,
  which: 'totalWeight' | 'assessableWeight',
): Explanation {
  const { t } = source;
  const ofTask = which === 'totalWeight' ? 'weight' : 'assessableWeight';
  return {
    title: t(`explain.department.${which}Title`, { department: department.name }),
    value: number(department[which]).text,
    unit: t('explain.points'),
    rules: which === 'totalWeight' ? [] : ['A6'],
    formula: t(`explain.department.${which}Formula`),
    substituted: equation(plus(department.tasks.map((task) => number(task[ofTask]))), department[which]),
    ...frame(source),
    rows: taskRows(source, department.tasks, (task) => number(task[ofTask]).text),
  };
}

/** How much of a department's work has been assessed at all. */
export function explainDepartmentCoverage(source: Source, department: DepartmentOutput): Explanation {
  const { t } = source;
  const assessedOf = (task: TaskOutput) => pointsOf(task.coverage ?? '0', task.assessableWeight);
  const assessed = shown(sum(department.tasks.map(assessedOf)));
  return {
    title: t('explain.coverage.departmentTitle', { department: department.name }),
    value: coverageText(source, department.coverage),
    rules: ['A2'],
    formula: inWords(source, t('explain.coverage.formula')),
    substituted: department.coverage
      ? equation(
          worked`${assessed} ÷ ${number(department.assessableWeight)} × 100%`,
          toDecimal(exact(department.coverage).mul(100)),
          '%',
        )
      : t('explain.nothingAssessable'),
    ...frame(source),
    rows: taskRows(source, department.tasks, (task) => pointsText(toDecimal(assessedOf(task)), task.assessableWeight)),
  };
}

const taskRows = (source: Source, tasks: readonly TaskOutput[], value: (task: TaskOutput) => string) =>
  tasks.map((task) => ({
    label: taskLabel(source, task),
    value: value(task),
    note: stateText(source, task.state),
    href: taskHref(source, task.number),
  }));
