import type { ScoreInputs, TargetInput, TaskInput } from '../../server/assessment/scoring.ts';
import { NOTHING, type Standing } from '../../server/assessment/standing.ts';

/** Plain score inputs for tests; what a test does not name is the most ordinary case. */

const both = (text: string) => ({ 'zh-CN': text, en: text });

export const aTarget = (target: Partial<TargetInput> = {}): TargetInput => ({
  key: '1.1',
  number: 1,
  kind: 'attested',
  metric: null,
  required: null,
  pace: null,
  parts: '1',
  dueOn: '2026-12-31',
  title: both('target'),
  standing: NOTHING,
  ...target,
});

export const aTask = (task: Partial<TaskInput> = {}): TaskInput => ({
  number: 1,
  departmentId: 'commerce',
  cooperating: [],
  weight: '100',
  theme: 'organisation',
  title: both('task'),
  note: null,
  rules: [],
  targets: [aTarget()],
  ...task,
});

export const inputsOf = (tasks: TaskInput[], inputs: Partial<ScoreInputs> = {}): ScoreInputs => ({
  zone: 'test-zone',
  year: 2026,
  asOf: '2026-06-30',
  planVersion: 1,
  departments: [...new Set(tasks.map(({ departmentId }) => departmentId))].map((id) => ({ id, name: both(id) })),
  departmentWeights: null,
  tasks,
  ...inputs,
});

const by = 'Verifier';
const at = '2026-03-01T08:00:00.000Z';

export const marked = (completion: string): Standing => ({
  ...NOTHING,
  mark: { id: 'mark', kind: 'verification', completion, reason: '', by, at },
});
export const pending = (claimed: string, before: Standing = NOTHING): Standing => ({
  ...before,
  pending: { submissionId: 'submission', claimed, by, at },
});
export const inapplicable = (before: Standing = NOTHING): Standing => ({
  ...before,
  inapplicable: { reason: 'no such works here', by, at },
});
export const measured = (value: string): Standing => ({
  ...NOTHING,
  reading: {
    metric: 'trainings-held',
    value,
    rows: Number(value),
    counted: Number(value),
    from: '2026-01-01',
    to: '2026-12-31',
  },
});
