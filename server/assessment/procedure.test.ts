import { describe, expect, it } from 'vitest';
import { WORKING_DAYS } from '../../tests/factories/working-days.ts';
import { addWorkingDays } from '../platform/working-days.ts';
import { canMove, isOpenForWork, SUBMISSION_NEXT, SUBMISSION_STATES } from './lifecycle.ts';
import {
  appealDueOn,
  mayAppeal,
  mayDecideAppeal,
  mayDecideInapplicability,
  mayHandIn,
  mayVerify,
} from './procedure.ts';
import { type AssessmentHistory, standingsAt } from './standing.ts';

describe('who decides', () => {
  const submission = { createdById: 'drafter', submittedById: 'submitter' };
  it('A1: the one who prepared or handed in never verifies; another person may', () => {
    expect(mayVerify('submitter', submission)).toMatchObject({ ok: false, rule: 'A1' });
    expect(mayVerify('drafter', submission)).toMatchObject({ ok: false, rule: 'A1' });
    expect(mayVerify('office', submission)).toEqual({ ok: true });
  });
  it('A4: neither the first verifier nor the one who appeals decides an appeal', () => {
    const appeal = { filedById: 'department', verifierId: 'office' };
    expect(mayDecideAppeal('office', appeal)).toMatchObject({ ok: false, reason: 'sameVerifier', rule: 'A4' });
    expect(mayDecideAppeal('department', appeal)).toMatchObject({ ok: false, reason: 'ownAppeal', rule: 'A4' });
    expect(mayDecideAppeal('deputy', appeal)).toEqual({ ok: true });
  });
  it('A6: nobody approves the own proposal', () => {
    expect(mayDecideInapplicability('office', 'office')).toMatchObject({ ok: false, rule: 'A6' });
    expect(mayDecideInapplicability('deputy', 'office')).toEqual({ ok: true });
  });
  it('A3: something must be there to verify', () => {
    expect(mayHandIn(0)).toMatchObject({ ok: false, rule: 'A3' });
    expect(mayHandIn(1)).toEqual({ ok: true });
  });
});

describe('the term of an appeal', () => {
  const mark = { kind: 'verification', markedOn: '2026-09-25', isAppealed: false, isLatest: true } as const;
  it('A4: counts working days across the Mid-Autumn and National Day holidays of 2026', () => {
    // 25-27 September and 1-7 October are off; 20 September and 10 October are made up for.
    expect(appealDueOn(WORKING_DAYS, '2026-09-24', 5)).toBe('2026-10-09');
  });
  it('A4: runs to the last day of the term and not a day longer', () => {
    const due = appealDueOn(WORKING_DAYS, mark.markedOn, 5);
    expect(due).not.toBeNull();
    expect(mayAppeal(WORKING_DAYS, mark, 5, due ?? '')).toEqual({ ok: true });
    expect(mayAppeal(WORKING_DAYS, mark, 5, addWorkingDays(WORKING_DAYS, due ?? '', 1) ?? '')).toMatchObject({
      reason: 'appealTooLate',
      rule: 'A4',
    });
  });
  it('A4: is once for each mark, for the latest mark, and never against a decision on appeal', () => {
    expect(mayAppeal(WORKING_DAYS, { ...mark, isAppealed: true }, 5, '2026-09-28')).toMatchObject({
      reason: 'appealedOnce',
    });
    expect(mayAppeal(WORKING_DAYS, { ...mark, kind: 'appeal' }, 5, '2026-09-28')).toMatchObject({
      reason: 'appealedOnce',
    });
    expect(mayAppeal(WORKING_DAYS, { ...mark, isLatest: false }, 5, '2026-09-28')).toMatchObject({
      reason: 'markSuperseded',
    });
  });
  it('A4: has not run out while the calendar it needs is not published', () => {
    expect(appealDueOn(WORKING_DAYS, '2098-12-30', 5)).toBeNull();
    expect(mayAppeal(WORKING_DAYS, { ...mark, markedOn: '2098-12-30' }, 5, '2099-02-01')).toEqual({ ok: true });
  });
});

describe('states', () => {
  it('A1: a submission moves only along its table', () => {
    for (const from of SUBMISSION_STATES) {
      for (const to of SUBMISSION_STATES) {
        expect(canMove(from, to).ok).toBe((SUBMISSION_NEXT[from] as readonly string[]).includes(to));
      }
    }
  });
  it('A7: nothing moves in a closed plan', () => {
    expect(isOpenForWork('closed')).toMatchObject({ ok: false, reason: 'planClosed', rule: 'A7' });
    expect(isOpenForWork('in-force')).toEqual({ ok: true });
  });
});

describe('where a target stands at an instant', () => {
  const at = (day: string) => `2026-${day}T04:00:00.000Z`;
  const event = (action: 'drafted' | 'submitted' | 'returned' | 'verified', day: string) => ({
    key: '2.1',
    submissionId: 's',
    action,
    claimed: '1',
    by: 'x',
    at: at(day),
  });
  const history: AssessmentHistory = {
    events: [
      event('drafted', '03-01'),
      event('submitted', '03-05'),
      event('returned', '03-08'),
      event('submitted', '03-09'),
      event('verified', '03-12'),
    ],
    marks: [
      { key: '2.1', id: 'm2', kind: 'appeal', completion: '0.9', reason: '', by: 'y', at: at('03-20') },
      { key: '2.1', id: 'm1', kind: 'verification', completion: '0.5', reason: '', by: 'x', at: at('03-12') },
    ],
    inapplicabilities: [{ key: '2.1', reason: '', by: 'z', from: at('05-01'), until: at('06-01') }],
  };
  const on = (day: string) => standingsAt(history, at(day)).get('2.1');
  it('follows the submission, then the marks, each from its instant on', () => {
    expect(on('02-28')).toBeUndefined();
    expect(on('03-01')).toMatchObject({ open: { state: 'draft' }, pending: null, mark: null });
    expect(on('03-05')).toMatchObject({ open: null, pending: { claimed: '1' } });
    expect(on('03-08')).toMatchObject({ open: { state: 'returned' }, pending: null });
    expect(on('03-12')).toMatchObject({ open: null, pending: null, mark: { id: 'm1' } });
    expect(on('03-20')).toMatchObject({ mark: { id: 'm2', completion: '0.9' } });
  });
  it('A6: does not apply from the approval to the end of it', () => {
    expect([on('04-30')?.inapplicable, on('06-01')?.inapplicable]).toEqual([null, null]);
    expect(on('05-01')?.inapplicable).toMatchObject({ by: 'z' });
  });
});
