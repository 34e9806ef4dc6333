import type { ExplainRequest } from '../../ui/explain.tsx';
import {
  explainDepartmentCoverage,
  explainDepartmentPercent,
  explainDepartmentScore,
  explainDepartmentWeight,
} from './explain-department.ts';
import { explainTarget } from './explain-target.ts';
import { explainTaskScore } from './explain-task.ts';
import { explainTheme } from './explain-theme.ts';
import { explainZoneCoverage, explainZonePercent } from './explain-zone.ts';
import type { Explanation, Source } from './explanation.ts';

type Explain = (source: Source, id: string) => Explanation | null;

/** Every kind of figure that scores hold; the id says which one. Figures of the zone go by its id, or by 'zone'. */
const EXPLAIN = {
  'zone-percent': (source, id) => ofZone(source, id, () => explainZonePercent(source, 'verified')),
  'zone-projected': (source, id) => ofZone(source, id, () => explainZonePercent(source, 'projected')),
  'zone-coverage': (source, id) => ofZone(source, id, () => explainZoneCoverage(source)),
  'department-percent': ofDepartment((source, found) => explainDepartmentPercent(source, found, 'verified')),
  'department-projected': ofDepartment((source, found) => explainDepartmentPercent(source, found, 'projected')),
  'department-score': ofDepartment(explainDepartmentScore),
  'department-coverage': ofDepartment(explainDepartmentCoverage),
  'department-weight': ofDepartment((source, found) => explainDepartmentWeight(source, found, 'totalWeight')),
  'department-assessable': ofDepartment((source, found) => explainDepartmentWeight(source, found, 'assessableWeight')),
  'task-score': ofTask((source, found) => explainTaskScore(source, found, 'verified')),
  'task-projected': ofTask((source, found) => explainTaskScore(source, found, 'projected')),
  target: (source, id) => {
    for (const task of tasksOf(source)) {
      const target = task.targets.find((one) => one.id === id);
      if (target) return explainTarget(source, task, target);
    }
    return null;
  },
  theme: ofTheme('verified'),
  'theme-projected': ofTheme('projected'),
} as const satisfies Record<string, Explain>;

export type FigureKind = keyof typeof EXPLAIN;
const isFigureKind = (kind: string): kind is FigureKind => Object.hasOwn(EXPLAIN, kind);

/**
 * How a figure of a zone's scores came about, in words and numbers; null when there is no such figure. For loaders:
 * `explanation: request && explainFigure({ scores, request, t, locale, zonePath })`.
 */
export function explainFigure({ request, ...source }: Source & { request: ExplainRequest }): Explanation | null {
  return isFigureKind(request.kind) ? EXPLAIN[request.kind](source, request.id) : null;
}

const tasksOf = ({ scores }: Source) => scores.departments.flatMap(({ tasks }) => tasks);

const THIS_ZONE = 'zone';
const ofZone = ({ scores }: Source, id: string, explain: () => Explanation) =>
  id === scores.zone || id === THIS_ZONE ? explain() : null;

type Department = Source['scores']['departments'][number];

function ofDepartment(explain: (source: Source, department: Department) => Explanation): Explain {
  return (source, id) => {
    const department = source.scores.departments.find((one) => one.id === id);
    return department ? explain(source, department) : null;
  };
}

function ofTask(explain: (source: Source, task: Department['tasks'][number]) => Explanation): Explain {
  return (source, id) => {
    const task = tasksOf(source).find((one) => String(one.number) === id);
    return task ? explain(source, task) : null;
  };
}

function ofTheme(side: 'verified' | 'projected'): Explain {
  return (source, id) => {
    const theme = source.scores.themes.find((one) => one.theme === id);
    return theme ? explainTheme(source, theme, side) : null;
  };
}
