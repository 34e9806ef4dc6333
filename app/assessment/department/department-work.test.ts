import { describe, expect, it } from 'vitest';
import type { TargetOutput, TaskOutput } from '../../../server/assessment/score-schema.ts';
import { type DepartmentView, departmentWork } from './department-work.ts';

const target = (over: Partial<TargetOutput>): TargetOutput => ({
  id: '1.1',
  number: 1,
  title: 'target',
  kind: 'attested',
  metric: null,
  required: null,
  parts: '1',
  dueOn: '2026-06-30',
  points: '10',
  state: 'unassessed',
  completion: { verified: null, projected: null },
  isOverdue: false,
  isBehindPace: false,
  basis: { mark: null, pending: null, open: null, inapplicable: null, reading: null },
  ...over,
});

const TARGETS = [
  target({ id: '1.1', dueOn: '2026-09-30' }),
  target({ id: '1.2', state: 'returned', isOverdue: true, dueOn: '2026-03-31' }),
  target({ id: '1.3', state: 'submitted' }),
  target({ id: '1.4', state: 'verified', completion: { verified: '0.5', projected: '0.5' } }),
  target({ id: '1.5', state: 'verified', completion: { verified: '1', projected: '1' } }),
  target({ id: '1.6', kind: 'measured', metric: 'trainings-held', state: 'noData' }),
  target({ id: '1.7', state: 'inapplicable', points: null }),
];

const task: TaskOutput = {
  number: 1,
  title: 'task',
  note: null,
  theme: 'risk',
  departmentId: 'commerce',
  cooperating: [],
  rules: [],
  weight: '95',
  assessableWeight: '95',
  verified: '31.666666666666666667',
  projected: '63.333333333333333333',
  coverage: '0.5',
  state: 'returned',
  targets: TARGETS,
};

const owed = (key: string, atStake: string, dueOn: string, state: TargetOutput['state']) => ({
  departmentId: 'commerce',
  taskNumber: 1,
  taskTitle: 'task',
  key,
  title: 'target',
  kind: 'attested' as const,
  state,
  dueOn,
  isOverdue: false,
  isBehindPace: false,
  atStake,
});

const view: DepartmentView = {
  year: 2026,
  asOf: '2026-04-10',
  plan: { title: 'plan', source: 'source', basis: 'official', state: 'in-force', departmentWeights: null },
  department: {
    id: 'commerce',
    name: 'Commerce',
    totalWeight: '95',
    assessableWeight: '95',
    verified: '31.67',
    projected: '63.33',
    percent: null,
    coverage: null,
    tasks: [task],
  },
  canHandIn: true,
  owed: [
    owed('1.2', '3.3', '2026-03-31', 'returned'),
    owed('1.3', '0.1', '2026-06-30', 'submitted'),
    owed('1.4', '5', '2026-06-30', 'verified'),
    owed('1.6', '10', '2026-06-30', 'noData'),
    owed('1.1', '0.2', '2026-09-30', 'unassessed'),
  ],
};

describe('what a department owes', () => {
  const work = departmentWork(view);
  const ids = (rows: { target: TargetOutput }[]) => rows.map(({ target: { id } }) => id);

  it('is sorted by whose turn it is, then by due date', () => {
    expect(ids(work.toDo)).toEqual(['1.2', '1.1']);
    expect(ids(work.waiting)).toEqual(['1.3']);
    expect(ids(work.partly)).toEqual(['1.4']);
    expect(ids(work.measured)).toEqual(['1.6']);
  });

  it('adds up points without losing any', () => {
    expect(work.toDoPoints).toBe('3.5');
    expect(work.waitingPoints).toBe('0.1');
  });

  it('counts days to the due date, and overdue targets', () => {
    expect(work.toDo.map(({ daysLeft }) => daysLeft)).toEqual([-10, 173]);
    expect(work.overdue).toBe(1);
  });

  it('flags a total that is not 100, and scores tasks in percent of their own weight', () => {
    expect(work.oddTotal).toBe('95');
    expect(work.tasks[0]?.percent?.verified.slice(0, 8)).toBe('33.33333');
  });
});
