import { describe, expect, it } from 'vitest';
import type { PlanBasis } from '../../../server/assessment/plan-draft.ts';
import { presentScores } from '../../../server/assessment/present.ts';
import { scorePlan, type TaskInput } from '../../../server/assessment/scoring.ts';
import type { Actor } from '../../../server/platform/permissions.ts';
import {
  aTarget,
  aTask,
  inapplicable,
  inputsOf,
  marked,
  measured,
  pending,
} from '../../../tests/factories/score-inputs.ts';
import { translator } from '../../i18n/i18n.server.ts';
import { explainFigure } from './explain-figure.ts';

const plan = {
  id: 'plan',
  year: 2026,
  state: 'in-force',
  basis: 'official' as PlanBasis,
  titleZh: '方案',
  titleEn: 'Plan',
  sourceZh: '来源',
  sourceEn: 'Source',
  appealWorkingDays: 5,
  verifyWorkingDays: 5,
  version: 1,
  planVersion: 1,
} as const;

const READER: Actor = {
  userId: 'reader',
  username: 'reader',
  displayName: 'Reader',
  platformRole: 'leader',
  memberships: [],
  mustChangePassword: false,
  now: new Date('2026-06-30T08:00:00Z'),
};

/** Scores as the API gives them, for a few tasks. */
function scoresOf(tasks: TaskInput[], departmentWeights: Record<string, string> | null = null) {
  const scores = scorePlan(inputsOf(tasks, { departmentWeights }));
  return presentScores(
    { plan: { ...plan, departmentWeights }, scores, computedAt: '2026-06-30T08:00:00.000Z' },
    { locale: 'zh-CN', actor: READER },
  );
}

const ofWeight = (weight: string, completions: (string | null)[], task: Partial<TaskInput> = {}) =>
  aTask({
    weight,
    targets: completions.map((completion, index) =>
      aTarget({
        key: `${task.number ?? 1}.${index + 1}`,
        number: index + 1,
        ...(completion !== null && { standing: marked(completion) }),
      }),
    ),
    ...task,
  });

const twoDepartments = [
  ofWeight('60', ['1', '0.5'], { number: 1, departmentId: 'commerce', theme: 'risk', rules: ['Z4'] }),
  ofWeight('40', [null], { number: 2, departmentId: 'commerce' }),
  aTask({
    number: 3,
    departmentId: 'park',
    theme: 'risk',
    targets: [aTarget({ key: '3.1', standing: pending('0.8') })],
  }),
];

function explain(kind: string, id: string, scores = scoresOf(twoDepartments)) {
  const t = translator('zh-CN', 'assessment');
  return explainFigure({ scores, request: { kind, id }, t, locale: 'zh-CN', zonePath: '/zones/test-zone' });
}

describe('the figures of a zone', () => {
  it('show the mean of the departments with their percents put in', () => {
    const figure = explain('zone-percent', 'test-zone');
    expect(figure?.substituted).toBe('(45 + 0) ÷ 2 = 22.50%');
    expect(figure?.value).toBe('22.50%');
    expect(figure?.rules).toEqual(['A2', 'A3']);
    expect(figure?.rows.map(({ label, href }) => [label, href])).toEqual([
      ['commerce', '/zones/test-zone/departments/commerce?year=2026'],
      ['park', '/zones/test-zone/departments/park?year=2026'],
    ]);
  });

  it('are found without the zone’s id, too', () =>
    expect(explain('zone-coverage', 'zone')).toEqual(explain('zone-coverage', 'test-zone')));

  it('put the weights of departments in where the plan has them', () => {
    const scores = scoresOf(twoDepartments, { commerce: '3', park: '1' });
    expect(explain('zone-percent', 'test-zone', scores)?.substituted).toBe('(45 × 3 + 0 × 1) ÷ (3 + 1) = 33.75%');
  });

  it('count what is handed in when projected', () =>
    expect(explain('zone-projected', 'test-zone')?.substituted).toBe('(45 + 80) ÷ 2 = 62.50%'));

  it('show coverage as assessed over assessable weight', () =>
    expect(explain('zone-coverage', 'test-zone')?.substituted).toBe('60 ÷ 200 × 100% = 30.00%'));

  it('say so when nothing is assessable', () => {
    const scores = scoresOf([aTask({ targets: [aTarget({ standing: inapplicable() })] })]);
    expect(explain('zone-percent', 'test-zone', scores)?.value).toBe('不适用');
    expect(explain('zone-percent', 'test-zone', scores)?.substituted).toBe('没有可考核的内容，不计算得分率。');
  });
});

describe('the figures of a department', () => {
  it('show its percent of its own assessable weight', () => {
    const figure = explain('department-percent', 'commerce');
    expect(figure?.substituted).toBe('45 ÷ 100 × 100% = 45.00%');
    expect(figure?.rows.map(({ value, note, href }) => [value, note, href])).toEqual([
      ['45.00 / 60', '已核验', '/zones/test-zone/tasks/1?year=2026'],
      ['0.00 / 40', '未考核', '/zones/test-zone/tasks/2?year=2026'],
    ]);
  });

  it('show its projected percent', () =>
    expect(explain('department-projected', 'park')?.substituted).toBe('80 ÷ 100 × 100% = 80.00%'));

  it('show its points as the sum of its tasks', () =>
    expect(explain('department-score', 'commerce')?.substituted).toBe('45 + 0 = 45.00'));

  it('show its coverage', () =>
    expect(explain('department-coverage', 'commerce')?.substituted).toBe('60 ÷ 100 × 100% = 60.00%'));

  it('show its weights', () => {
    expect(explain('department-weight', 'commerce')?.substituted).toBe('60 + 40 = 100.00');
    expect(explain('department-assessable', 'commerce')?.substituted).toBe('60 + 40 = 100.00');
  });
});

describe('a task of three targets of which two are done', () => {
  const scores = scoresOf([ofWeight('10', ['1', '1', null])]);

  it('puts the thirds in and says that the result is rounded', () => {
    const figure = explain('task-score', '1', scores);
    expect(figure?.substituted).toBe('10 × (1 × 1 + 1 × 1 + 1 × 0) ÷ (1 + 1 + 1) ≈ 6.67');
    expect(figure?.value).toBe('6.67');
    expect(figure?.unit).toBe('分（满分 10 分）');
  });

  it('says "equal" where nothing was rounded', () => {
    const whole = scoresOf([ofWeight('9', ['1', '1', '0.5'])]);
    expect(explain('task-score', '1', whole)?.substituted).toBe('9 × (1 × 1 + 1 × 1 + 1 × 0.5) ÷ (1 + 1 + 1) = 7.50');
  });

  it('leaves targets out that do not apply, and lists them', () => {
    const targets = [aTarget({ standing: marked('1') }), aTarget({ key: '1.2', number: 2, standing: inapplicable() })];
    const figure = explain('task-score', '1', scoresOf([aTask({ weight: '9', targets })]));
    expect(figure?.substituted).toBe('9 × 1 × 1 ÷ 1 = 9.00');
    expect(figure?.rows.map(({ value }) => value)).toEqual(['完成度 1', '不适用']);
  });

  it('names the rules of the task after those of the scoring', () =>
    expect(explain('task-score', '1')?.rules).toEqual(['A2', 'A3', 'Z4']));

  it('counts claims when projected', () =>
    expect(explain('task-projected', '3')?.substituted).toBe('100 × 1 × 0.8 ÷ 1 = 80.00'));
});

describe('a target', () => {
  it('shows its points and who verified it', () => {
    const figure = explain('target', '1.2');
    expect(figure?.substituted).toBe('60 × 1 ÷ (1 + 1) × 0.5 = 15.00');
    expect(figure?.rows[0]).toMatchObject({ label: '核验结果', note: 'Verifier，2026年3月1日 16:00' });
  });

  it('that is measured shows actual over required, and the records', () => {
    const target = aTarget({ kind: 'measured', metric: 'trainings-held', required: '4', standing: measured('3') });
    const figure = explain('target', '1.1', scoresOf([aTask({ targets: [target] })]));
    expect(figure?.substituted).toBe('100 × 1 ÷ 1 × min(1, 3 ÷ 4) = 75.00');
    expect(figure?.period).toBe('2026年1月1日至2026年12月31日');
    expect(figure?.rows.map(({ label, value }) => [label, value])).toEqual([
      ['举办培训次数', '3'],
      ['要求值', '4'],
      ['完成期限', '2026年12月31日'],
    ]);
  });

  it.each([
    ['not yet assessed', {}, '未考核', '尚未核验，按 0 分计。'],
    ['without data', { kind: 'measured', metric: 'trainings-held' }, '无数据', '暂无数据来源，按 0 分计。'],
    ['not applicable', { standing: inapplicable() }, '不适用', '经批准不适用，不计入得分，也不计入可考核权数。'],
  ] as const)('that is %s says so instead of a number', (_what, target, value, substituted) => {
    const figure = explain('target', '1.1', scoresOf([aTask({ targets: [aTarget(target)] })]));
    expect(figure).toMatchObject({ value, substituted });
  });
});

describe('a theme', () => {
  it('adds up its tasks over all departments', () => {
    const figure = explain('theme', 'risk');
    expect(figure?.substituted).toBe('45 ÷ 160 × 100% ≈ 28.13%');
    expect(figure?.rows).toHaveLength(2);
    expect(explain('theme-projected', 'risk')?.substituted).toBe('125 ÷ 160 × 100% ≈ 78.13%');
  });
});

describe('an explanation that nobody knows', () => {
  it.each([
    ['zone-percent', 'another-zone'],
    ['department-percent', 'nobody'],
    ['task-score', '99'],
    ['target', '99.1'],
    ['theme', 'toString'],
    ['no-such-kind', '1'],
    ['constructor', '1'],
  ])('is null for %s:%s', (kind, id) => expect(explain(kind, id)).toBeNull());
});
