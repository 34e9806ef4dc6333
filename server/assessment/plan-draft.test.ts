import { describe, expect, it } from 'vitest';
import { carryPlan, type PlanDraft, plainDecimal, targetKey } from './plan-draft.ts';

const plan = (dueOn: string, year = 2024): PlanDraft => ({
  year,
  title: { 'zh-CN': `示范区${year}年工作考核`, en: `Zone: assessment ${year}` },
  basis: 'official',
  source: { 'zh-CN': '一览表', en: 'Table' },
  appealWorkingDays: 5,
  verifyWorkingDays: 5,
  departmentWeights: null,
  tasks: [
    {
      number: 2,
      departmentId: 'commerce',
      cooperating: ['association'],
      weight: '9.5',
      theme: 'risk',
      title: { 'zh-CN': '任务', en: 'Task' },
      note: null,
      rules: ['Z2'],
      targets: [
        {
          number: 1,
          kind: 'attested',
          metric: null,
          required: null,
          pace: null,
          parts: '1',
          dueOn,
          title: { 'zh-CN': '目标', en: 'Target' },
        },
      ],
    },
  ],
});

const dueOn = (draft: PlanDraft) => draft.tasks[0]?.targets[0]?.dueOn;

describe('carrying a plan to another year', () => {
  it('moves due dates to the new year', () => expect(dueOn(carryPlan(plan('2024-06-30'), 2025))).toBe('2025-06-30'));

  it('keeps 29 February where there is one', () =>
    expect(dueOn(carryPlan(plan('2024-02-29'), 2028))).toBe('2028-02-29'));

  it('takes 28 February where there is no 29th', () =>
    expect(dueOn(carryPlan(plan('2024-02-29'), 2025))).toBe('2025-02-28'));

  it('leaves 28 February alone in a leap year', () =>
    expect(dueOn(carryPlan(plan('2023-02-28', 2023), 2024))).toBe('2024-02-28'));

  it('keeps a due date in the year after the plan in the year after', () =>
    expect(dueOn(carryPlan(plan('2025-01-20'), 2026))).toBe('2027-01-20'));

  it('says which plan it comes from, and carries the year in the title', () => {
    const carried = carryPlan(plan('2024-06-30'), 2025);
    expect(carried).toMatchObject({
      year: 2025,
      basis: 'carried',
      title: { 'zh-CN': '示范区2025年工作考核', en: 'Zone: assessment 2025' },
      source: { 'zh-CN': '示范区2024年工作考核', en: 'Zone: assessment 2024' },
    });
  });

  it('changes nothing else, and not the plan it comes from', () => {
    const before = plan('2024-06-30');
    const carried = carryPlan(before, 2025);
    expect(carried.tasks[0]).toMatchObject({ number: 2, weight: '9.5', cooperating: ['association'], rules: ['Z2'] });
    expect(before).toEqual(plan('2024-06-30'));
  });
});

describe('one spelling for each decimal', () => {
  it.each([
    ['9', '9'],
    ['09.50', '9.5'],
    ['100', '100'],
    ['0.2500', '0.25'],
    ['0', '0'],
    ['3.0000', '3'],
  ])('%s is %s', (written, plain) => expect(plainDecimal(written)).toBe(plain));
});

it("names a target by its task's number and its own", () => expect(targetKey(2, 1)).toBe('2.1'));
