import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../server/assessment/plan-draft.ts';
import { mayVerify } from '../../server/assessment/procedure.ts';
import { type Scoreboard, scorePlan } from '../../server/assessment/scoring.ts';
import { NOTHING, type Standing } from '../../server/assessment/standing.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { checkPack } from '../../server/zones/pack/check-pack.ts';
import { readPackFolder } from '../../server/zones/pack/read-folder.ts';
import { knownRuleIds } from '../../server/zones/regulations.ts';
import { marked, pending } from '../factories/score-inputs.ts';

/**
 * The Zhuhai assessment table through the product's own reader and scoring: for each task that papers alone prove, its
 * department, its weight, what full and half marks give, and that a second person gives them.
 */

let plan: PlanDraft;
beforeAll(async () => {
  const raw = await readPackFolder(path.join(PROJECT_FOLDER, 'seeds', 'zhuhai-printing-consumables'));
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const [table] = checked.pack.plans;
  if (!table) throw new Error('The table is missing');
  plan = table;
});

const both = (id: string) => ({ 'zh-CN': id, en: id });

/** The whole table, with these targets standing as given and nothing else assessed. */
function scored(standings: Record<string, Standing>): Scoreboard {
  const leads = [...new Set(plan.tasks.map(({ departmentId }) => departmentId))];
  return scorePlan({
    zone: 'zhuhai',
    year: plan.year,
    asOf: `${plan.year}-12-31`,
    planVersion: 1,
    departments: leads.map((id) => ({ id, name: both(id) })),
    departmentWeights: null,
    tasks: plan.tasks.map((task) => ({
      ...task,
      targets: task.targets.map((target) => {
        const key = `${task.number}.${target.number}`;
        return { ...target, key, standing: standings[key] ?? NOTHING };
      }),
    })),
  });
}

const taskOf = (number: number) => {
  const task = plan.tasks.find((each) => each.number === number);
  if (!task) throw new Error(`Task ${number} is missing`);
  return task;
};

const keysOf = (number: number) => taskOf(number).targets.map((target) => `${number}.${target.number}`);

const pointsOf = (number: number, standings: Record<string, Standing>) => {
  const tasks = scored(standings).departments.flatMap((department) => department.tasks);
  const { verified, projected } = tasks.find((task) => task.number === number) ?? {};
  return { verified, projected };
};

const all = (number: number, standing: Standing) => Object.fromEntries(keysOf(number).map((key) => [key, standing]));

interface Expected {
  department: string;
  weight: string;
  targets: number;
  half: string;
}

/** What every task that is proved by papers has in common; the numbers are the table's. */
function provesByPapers(number: number, { department, weight, targets, half }: Expected): void {
  const task = taskOf(number);
  expect([task.departmentId, task.weight, task.targets.length]).toEqual([department, weight, targets]);
  expect(task.targets.every(({ kind }) => kind === 'attested')).toBe(true);
  expect(pointsOf(number, {})).toEqual({ verified: '0', projected: '0' });
  // Handed in is not verified.
  expect(pointsOf(number, all(number, pending('1')))).toEqual({ verified: '0', projected: weight });
  expect(pointsOf(number, all(number, marked('1')))).toEqual({ verified: weight, projected: weight });
  expect(pointsOf(number, all(number, marked('0.5'))).verified).toBe(half);
  expect(mayVerify('author', { createdById: 'author', submittedById: 'author' })).toMatchObject({ ok: false });
  expect(mayVerify('second', { createdById: 'author', submittedById: 'author' })).toEqual({ ok: true });
}

describe('the tasks of the Zhuhai table that papers prove', () => {
  it('Z3: implementation opinions, 5 points for commerce: two papers, each worth half', () => {
    provesByPapers(3, { department: 'commerce', weight: '5', targets: 2, half: '2.5' });
    expect(pointsOf(3, { '3.1': marked('1') }).verified).toBe('2.5');
  });

  it('Z11: the six-party mechanism, 16 points for commerce: one paper', () => {
    provesByPapers(11, { department: 'commerce', weight: '16', targets: 1, half: '8' });
  });

  it('Z12: good practice spread through the trade, 20 points for the association: one paper', () => {
    provesByPapers(12, { department: 'association', weight: '20', targets: 1, half: '10' });
  });

  it('Z15: the association as a bridge, 15 points: one paper', () => {
    provesByPapers(15, { department: 'association', weight: '15', targets: 1, half: '7.5' });
  });

  it('Z16: supporting policies and quality in appraisal, 100 points for industry: two papers', () => {
    provesByPapers(16, { department: 'industry', weight: '100', targets: 2, half: '50' });
    expect(pointsOf(16, { '16.2': marked('1') }).verified).toBe('50');
  });

  it('Z17: trade facilitation, 75 of the 95 points of the government office, kept and flagged', () => {
    provesByPapers(17, { department: 'government-office', weight: '75', targets: 1, half: '37.5' });
    const board = scored(all(17, marked('1')));
    expect(board.anomalies).toEqual([
      { kind: 'departmentTotal', departmentId: 'government-office', total: '95', expected: '100' },
    ]);
    expect(board.departments.find(({ id }) => id === 'government-office')).toMatchObject({
      totalWeight: '95',
      verified: '75',
    });
  });

  it('Z18: leading group and office, 20 points of the government office: two papers', () => {
    provesByPapers(18, { department: 'government-office', weight: '20', targets: 2, half: '10' });
    // Full marks in both tasks are all of the department's own total: 95 of 95.
    const board = scored({ ...all(17, marked('1')), ...all(18, marked('1')) });
    expect(board.departments.find(({ id }) => id === 'government-office')).toMatchObject({
      verified: '95',
      percent: { verified: '100' },
    });
  });

  it('Z19: the public testing platform, 100 points for the park: built, and serving nearby at lower fees', () => {
    provesByPapers(19, { department: 'park', weight: '100', targets: 2, half: '50' });
  });

  it('Z22: standards and technical barriers, 20 points for market regulation: two services', () => {
    provesByPapers(22, { department: 'market-regulation', weight: '20', targets: 2, half: '10' });
    expect(pointsOf(22, { '22.1': marked('1') }).verified).toBe('10');
  });
});

describe('the Zhuhai table as a whole', () => {
  it('has 26 tasks of 8 departments, each totalling 100 but one', () => {
    const board = scored({});
    expect(plan.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(board.departments.map(({ id, totalWeight }) => `${id} ${totalWeight}`)).toEqual([
      'commerce 100',
      'association 100',
      'industry 100',
      'government-office 95',
      'park 100',
      'publicity 100',
      'market-regulation 100',
      'environment 100',
    ]);
  });

  it('cites for each task its own line of the table', () =>
    expect(plan.tasks.map(({ rules }) => rules)).toEqual(plan.tasks.map(({ number }) => [`Z${number}`])));
});
