import { describe, expect, it } from 'vitest';
import type { TargetOutput } from '../../../server/assessment/score-schema.ts';
import type { TaskView } from '../../../server/assessment/task-schema.ts';
import { historyOf } from './target-history.ts';
import { actsOf, againstOf, formName, readFormName, recordsOf, type TargetRecords } from './target-records.ts';

const target: TargetOutput = {
  id: '2.1',
  number: 1,
  title: 'Set up the system',
  kind: 'attested',
  metric: null,
  required: null,
  parts: '1',
  dueOn: '2026-03-31',
  points: '2.5',
  state: 'unassessed',
  completion: { verified: null, projected: null },
  isOverdue: false,
  isBehindPace: false,
  basis: { mark: null, pending: null, open: null, inapplicable: null, reading: null },
};

type Submission = TaskView['submissions'][number];
const submission = (over: Partial<Submission>): Submission => ({
  id: 's1',
  target: '2.1',
  departmentId: 'commerce',
  state: 'draft',
  claimed: '1',
  note: '',
  version: 1,
  createdBy: 'clerk',
  submittedBy: null,
  submittedAt: null,
  evidence: [],
  events: [],
  can: { edit: false, withdraw: false, verify: false },
  against: { verify: null },
  ...over,
});

type Mark = TaskView['marks'][number];
const mark = (over: Partial<Mark>): Mark => ({
  id: 'm1',
  target: '2.1',
  submission: 's1',
  kind: 'verification',
  completion: '0.5',
  reason: 'half of it',
  by: 'officer',
  at: '2026-03-03T01:00:00.000Z',
  appealDueOn: '2026-03-10',
  can: { appeal: false },
  against: { appeal: null },
  ...over,
});

const records = (over: Partial<TargetRecords> = {}): TargetRecords => ({
  target,
  submissions: [],
  marks: [],
  appeals: [],
  inapplicabilities: [],
  ...over,
});
const viewOf = (can: TaskView['can']) => ({ can }) as TaskView;
const department = viewOf({ handIn: true, propose: true });
const office = viewOf({ handIn: false, propose: true });
const labels = (view: TaskView, over: Partial<TargetRecords> = {}) =>
  actsOf(view, records(over)).map(({ label }) => label);

describe('the acts that a task page offers', () => {
  it('begin with handing in where nothing was', () => expect(labels(department)).toEqual(['handIn', 'propose']));

  it('continue a draft, answer a return, and take either back', () => {
    const can = { edit: true, withdraw: true, verify: false };
    expect(labels(department, { submissions: [submission({ can })] })).toEqual(['continue', 'discard', 'propose']);
    const returned = submission({ state: 'returned', can });
    expect(labels(department, { submissions: [returned] })).toEqual(['answer', 'withdraw', 'propose']);
  });

  it('leave what waits with the office alone, but for taking it back', () => {
    const waiting = submission({ state: 'submitted', can: { edit: false, withdraw: true, verify: false } });
    expect(labels(department, { submissions: [waiting] })).toEqual(['withdraw', 'propose']);
  });

  it('offer new evidence below full marks, nothing at full marks', () => {
    const at = (verified: string) => ({
      target: { ...target, state: 'verified' as const, completion: { verified, projected: verified } },
    });
    expect(labels(department, at('0.5'))).toEqual(['handInAgain', 'propose']);
    expect(labels(department, at('1'))).toEqual(['propose']);
  });

  it('never hand in for measured or inapplicable targets', () => {
    expect(labels(department, { target: { ...target, kind: 'measured', state: 'noData' } })).toEqual(['propose']);
    expect(labels(department, { target: { ...target, state: 'inapplicable' } })).toEqual(['propose']);
  });

  it('let the office decide first of all', () => {
    const waiting = submission({ state: 'submitted', can: { edit: false, withdraw: false, verify: true } });
    expect(labels(office, { submissions: [waiting] })).toEqual(['decide', 'propose']);
  });
});

describe('the rules that stand against an act', () => {
  it('A1: name the own work', () => {
    const own = submission({ state: 'submitted', against: { verify: { reason: 'ownWork', rule: 'A1' } } });
    expect(againstOf(records({ submissions: [own] }))).toEqual([{ reason: 'ownWork', rule: 'A1' }]);
  });

  it('A4: speak of the latest mark only, while it costs points and is not under appeal', () => {
    const late = { appeal: { reason: 'appealTooLate', rule: 'A4', params: { due: '2026-03-10' } } };
    const marks = [mark({ against: late }), mark({ id: 'm0', against: late })];
    expect(againstOf(records({ marks }))).toEqual([late.appeal]);
    expect(againstOf(records({ marks: [mark({ completion: '1', against: late })] }))).toEqual([]);
  });
});

describe('form names', () => {
  it('come back as they went', () =>
    expect(readFormName(formName('hand-in', '2.1'))).toEqual({ kind: 'hand-in', id: '2.1' }));
  it('that no form has are none', () => {
    expect(readFormName('delete:2.1')).toBeNull();
    expect(readFormName('hand-in')).toBeNull();
  });
});

describe('the history of a target', () => {
  const event = (action: string, at: string, reason = '') => ({ action, at, by: 'somebody', claimed: '1', reason });

  it('tells each act once, the newest first', () => {
    const submissions = [
      submission({
        state: 'verified',
        events: [
          event('drafted', '2026-03-01T01:00:00.000Z'),
          event('submitted', '2026-03-01T01:00:00.000Z'),
          event('verified', '2026-03-03T01:00:00.000Z'),
        ],
      }),
    ];
    const appeals = [
      {
        id: 'a1',
        target: '2.1',
        mark: 'm1',
        state: 'changed',
        reason: 'look again',
        filedBy: 'clerk',
        filedAt: '2026-03-04T01:00:00.000Z',
        decidedBy: 'deputy',
        decidedAt: '2026-03-05T01:00:00.000Z',
        decisionReason: 'right',
        markCompletion: '0.5',
        version: 2,
        can: { decide: false },
        against: { decide: null },
      },
    ];
    const marks = [
      mark({ id: 'm2', kind: 'appeal', completion: '0.9', at: '2026-03-05T01:00:00.000Z', by: 'deputy' }),
      mark({}),
    ];
    const told = historyOf(records({ submissions, marks, appeals })).map(({ what }) => what);
    expect(told).toEqual(['appealChanged', 'appealed', 'verified', 'submitted', 'drafted']);
  });

  it('tells an upheld appeal, which has no mark of its own', () => {
    const view = {
      submissions: [],
      marks: [],
      inapplicabilities: [],
      appeals: [
        {
          id: 'a1',
          target: '2.1',
          mark: 'm1',
          state: 'upheld',
          reason: 'look again',
          filedBy: 'clerk',
          filedAt: '2026-03-04T01:00:00.000Z',
          decidedBy: 'deputy',
          decidedAt: '2026-03-05T01:00:00.000Z',
          decisionReason: 'no',
          markCompletion: '0.5',
          version: 2,
          can: { decide: false },
          against: { decide: null },
        },
      ],
    };
    const told = historyOf(recordsOf(view as unknown as TaskView, target));
    expect(told.map(({ what, by, why }) => [what, by, why])).toEqual([
      ['appealUpheld', 'deputy', 'no'],
      ['appealed', 'clerk', 'look again'],
    ]);
  });
});
