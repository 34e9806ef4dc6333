import { expect, it } from 'vitest';
import type { RulePack } from '../../zones/rule-pack.ts';
import type { ReportDays } from '../steps/progress.ts';
import { stepsDueIn } from './analysis-steps.ts';

const PACK: RulePack = [
  ['Q4', 'firstHalfDataDue', '07-10'],
  ['Q4', 'secondHalfDataDue', '01-10'],
  ['Q7', 'firstHalfDraftDue', '07-20'],
  ['Q7', 'secondHalfDraftDue', '01-20'],
  ['Q8', 'reviewDays', '5'],
  ['Q9', 'firstHalfPublicationDue', '08-15'],
  ['Q9', 'secondHalfPublicationDue', '02-20'],
].map(([ruleId = '', name = '', value = '']) => ({ ruleId, name, value, unit: 'month-day' }));
const ON_RECORD = new Map<string, ReportDays>([
  [
    '2025-H2',
    {
      state: 'submitted',
      firstSubmittedOn: '2026-01-19',
      submittedOn: '2026-01-19',
      reviewedOn: null,
      consultationEndsOn: null,
      consultationClosedOn: null,
      publishedOn: null,
    },
  ],
]);
const NONE = new Map<string, ReportDays>();

it("Q7, Q9: last year's second half and this year's first one fall due in a year", () => {
  expect(stepsDueIn(2026, ON_RECORD, { pack: PACK, since: '2024-01-01' })).toEqual([
    { period: '2025-H2', step: 'draft', dueOn: '2026-01-20', doneOn: '2026-01-19' },
    { period: '2025-H2', step: 'publication', dueOn: '2026-02-20', doneOn: null },
    { period: '2026-H1', step: 'draft', dueOn: '2026-07-20', doneOn: null },
    { period: '2026-H1', step: 'publication', dueOn: '2026-08-15', doneOn: null },
  ]);
});

it('Q7: what was due before the zone kept its work here is left out, unless it is on record', () => {
  const periods = (since: string, reports: Map<string, ReportDays>) =>
    stepsDueIn(2026, reports, { pack: PACK, since })?.map(({ dueOn }) => dueOn);
  expect(periods('2026-01-20', NONE)).toHaveLength(4);
  expect(periods('2026-01-21', NONE)).toEqual(['2026-02-20', '2026-07-20', '2026-08-15']);
  expect(periods('2026-09-01', NONE)).toEqual([]);
  expect(periods('2026-09-01', ON_RECORD)).toEqual(['2026-01-20', '2026-02-20']);
});

it('Q7: a rule pack without one of the days tells nothing', () =>
  expect(stepsDueIn(2026, NONE, { pack: PACK.slice(1), since: '2024-01-01' })).toBeNull());
