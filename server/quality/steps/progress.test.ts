import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../zones/rule-pack.ts';
import { type DueStep, dueSteps, nextStep, type ReportDays, type Step } from './progress.ts';

const PACK: RulePack = [
  ['Q4', 'firstHalfDataDue', '07-10'],
  ['Q7', 'firstHalfDraftDue', '07-20'],
  ['Q9', 'firstHalfPublicationDue', '08-15'],
  ['Q8', 'reviewDays', '5'],
].map(([ruleId = '', name = '', value = '']) => ({ ruleId, name, value, unit: 'month-day' }));
const HALF = { year: 2026, half: 1 } as const;
const DRAFT: ReportDays = {
  state: 'draft',
  firstSubmittedOn: null,
  submittedOn: null,
  reviewedOn: null,
  consultationEndsOn: null,
  consultationClosedOn: null,
  publishedOn: null,
};
const SUBMITTED: ReportDays = {
  ...DRAFT,
  state: 'submitted',
  firstSubmittedOn: '2026-07-20',
  submittedOn: '2026-07-20',
};
const steps = (
  report: ReportDays | null,
  today: string,
  data: { dueOn: string; doneOn: string | null } | null = null,
) => dueSteps(HALF, report, data, { pack: PACK, today, since: '2026-01-05' });
const of = (step: Step, found: readonly DueStep[]) => found.find((each) => each.step === step);

describe('the steps of a half-year', () => {
  it('Q7: what was due before the zone kept its work here is not called late, unless it is taken up', () => {
    const judged = { pack: PACK, today: '2026-11-22', since: '2026-07-21' };
    expect(of('draft', dueSteps(HALF, null, null, judged))?.isLate).toBe(false);
    expect(of('draft', dueSteps(HALF, null, null, { ...judged, since: '2026-07-20' }))?.isLate).toBe(true);
    expect(of('draft', dueSteps(HALF, DRAFT, null, judged))?.isLate).toBe(true);
  });

  it('Q7: a half-year without report is late with its draft from 21 July on', () => {
    expect(of('draft', steps(null, '2026-07-20'))).toMatchObject({ dueOn: '2026-07-20', isLate: false });
    expect(of('draft', steps(null, '2026-07-21'))).toMatchObject({ doneOn: null, isLate: true });
    expect(nextStep(null, steps(null, '2026-07-21'))).toEqual({
      move: 'start',
      holder: 'technical',
      dueOn: '2026-07-20',
    });
  });

  it('Q7: a draft that was in time stays so when the office returns it', () => {
    const returned: ReportDays = { ...SUBMITTED, state: 'draft', reviewedOn: '2026-07-24' };
    const found = steps(returned, '2026-08-01');
    expect(of('draft', found)).toMatchObject({ doneOn: '2026-07-20', isLate: false });
    expect(of('review', found)).toMatchObject({ dueOn: null, doneOn: null, isLate: false });
    expect(nextStep('draft', found)).toMatchObject({ move: 'submit', holder: 'technical' });
  });

  it('Q8: the review is due five days after the report was last handed in', () => {
    expect(of('review', steps(SUBMITTED, '2026-07-25'))).toMatchObject({ dueOn: '2026-07-25', isLate: false });
    expect(of('review', steps(SUBMITTED, '2026-07-26'))).toMatchObject({ isLate: true });
    expect(nextStep('submitted', steps(SUBMITTED, '2026-07-26'))).toEqual({
      move: 'accept',
      holder: 'office',
      dueOn: '2026-07-25',
    });
  });

  it('Q9: is late with its publication from 16 August on, and done once it was published', () => {
    const reviewed: ReportDays = { ...SUBMITTED, state: 'reviewed', reviewedOn: '2026-07-22' };
    expect(of('publication', steps(reviewed, '2026-08-15'))).toMatchObject({ isLate: false });
    expect(of('publication', steps(reviewed, '2026-08-16'))).toMatchObject({ isLate: true });
    const published: ReportDays = { ...reviewed, state: 'published', publishedOn: '2026-08-15' };
    expect(of('publication', steps(published, '2026-12-01'))).toMatchObject({ isLate: false });
    expect(nextStep('published', steps(published, '2026-12-01'))).toBeNull();
  });

  it('Q4: departments are late only with what the office has asked for', () => {
    expect(of('data', steps(null, '2026-07-11'))).toMatchObject({ dueOn: '2026-07-10', isLate: false });
    expect(of('data', steps(null, '2026-07-11', { dueOn: '2026-07-10', doneOn: null }))).toMatchObject({
      isLate: true,
    });
    expect(of('data', steps(null, '2026-07-11', { dueOn: '2026-07-10', doneOn: '2026-07-10' }))).toMatchObject({
      isLate: false,
    });
  });
});
