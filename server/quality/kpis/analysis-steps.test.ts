import { expect, it } from 'vitest';
import type { RulePack } from '../../zones/rule-pack.ts';
import { stepsDueIn } from './analysis-steps.ts';

const PACK: RulePack = [
  ['Q7', 'firstHalfDraftDue', '07-20'],
  ['Q7', 'secondHalfDraftDue', '01-20'],
  ['Q9', 'firstHalfPublicationDue', '08-15'],
  ['Q9', 'secondHalfPublicationDue', '02-20'],
].map(([ruleId = '', name = '', value = '']) => ({ ruleId, name, value, unit: 'month-day' }));
const analysis = { period: '2025-H2', submittedOn: '2026-01-19', publishedOn: null };

it("Q7, Q9: last year's second half and this year's first one fall due in a year", () => {
  expect(stepsDueIn(2026, [analysis], { pack: PACK, since: '2024-01-01' })).toEqual([
    { period: '2025-H2', step: 'draft', dueOn: '2026-01-20', doneOn: '2026-01-19' },
    { period: '2025-H2', step: 'publication', dueOn: '2026-02-20', doneOn: null },
    { period: '2026-H1', step: 'draft', dueOn: '2026-07-20', doneOn: null },
    { period: '2026-H1', step: 'publication', dueOn: '2026-08-15', doneOn: null },
  ]);
});

it('Q7: what was due before the zone kept its work here is left out, unless it is on record', () => {
  const periods = (since: string, analyses: (typeof analysis)[]) =>
    stepsDueIn(2026, analyses, { pack: PACK, since })?.map(({ dueOn }) => dueOn);
  expect(periods('2026-01-20', [])).toHaveLength(4);
  expect(periods('2026-01-21', [])).toEqual(['2026-02-20', '2026-07-20', '2026-08-15']);
  expect(periods('2026-09-01', [])).toEqual([]);
  expect(periods('2026-09-01', [analysis])).toEqual(['2026-01-20', '2026-02-20']);
});

it('Q7: a rule pack without one of the days tells nothing', () =>
  expect(stepsDueIn(2026, [], { pack: PACK.slice(1), since: '2024-01-01' })).toBeNull());
