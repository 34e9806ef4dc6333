import { describe, expect, it } from 'vitest';
import type { FilingKind } from '../kinds.ts';
import { isJudgementSound, mayEvaluateCase, mayEvaluateWithoutCase, mayFile } from './case-rules.ts';
import { type CaseOnRecord, dutiesOf } from './duties.ts';

const PROGRESS_DAYS = 30;
const opened = (filings: [FilingKind, string][] = [], closedOn: string | null = null): CaseOnRecord => ({
  openedOn: '2026-03-01',
  reductionDueOn: '2026-03-11',
  closedOn,
  filings: filings.map(([kind, filedOn]) => ({ kind, filedOn })),
});
const dutyOf = (found: CaseOnRecord, kind: FilingKind) =>
  dutiesOf(found, PROGRESS_DAYS).find((duty) => duty.kind === kind);
const reasonOf = (verdict: ReturnType<typeof mayFile>) => (verdict.ok ? null : `${verdict.rule} ${verdict.reason}`);

describe('the duties of a responsible enterprise', () => {
  it('R22: the reduction report is due by its day, and the first one filed counts', () => {
    expect(dutyOf(opened(), 'reduction-report')).toEqual({
      kind: 'reduction-report',
      dueOn: '2026-03-11',
      filedOn: null,
    });
    const filed = opened([
      ['reduction-report', '2026-03-11'],
      ['reduction-report', '2026-03-20'],
    ]);
    expect(dutyOf(filed, 'reduction-report')?.filedOn).toBe('2026-03-11');
  });

  it('R22: progress is due at the interval from the reduction report, then from the last report on progress', () => {
    expect(dutyOf(opened(), 'progress')).toBeUndefined();
    expect(dutyOf(opened([['reduction-report', '2026-03-10']]), 'progress')?.dueOn).toBe('2026-04-09');
    const again = opened([
      ['reduction-report', '2026-03-10'],
      ['progress', '2026-04-09'],
    ]);
    expect(dutyOf(again, 'progress')?.dueOn).toBe('2026-05-09');
  });

  it('R22: nothing runs on after the elimination evaluation or the end of the case', () => {
    const eliminated = opened([
      ['reduction-report', '2026-03-10'],
      ['elimination-evaluation', '2026-03-20'],
    ]);
    expect(dutyOf(eliminated, 'progress')).toBeUndefined();
    expect(dutyOf(opened([['reduction-report', '2026-03-10']], '2026-04-01'), 'progress')).toBeUndefined();
  });

  it('R22: the notice to those affected is owed at once, the elimination evaluation without a day', () => {
    expect(dutyOf(opened(), 'notice')).toEqual({ kind: 'notice', dueOn: null, filedOn: null });
    expect(dutyOf(opened(), 'elimination-evaluation')).toEqual({
      kind: 'elimination-evaluation',
      dueOn: null,
      filedOn: null,
    });
  });
});

describe('filing in a case', () => {
  it('R22: the elimination evaluation needs the reduction report before it; the rest may come in any order', () => {
    expect(reasonOf(mayFile(opened(), 'elimination-evaluation'))).toBe('R22 reductionReportMissing');
    for (const kind of ['reduction-report', 'notice', 'progress'] as const)
      expect(mayFile(opened(), kind).ok).toBe(true);
    expect(mayFile(opened([['reduction-report', '2026-03-10']]), 'elimination-evaluation').ok).toBe(true);
  });

  it('R22: a closed case takes nothing', () => {
    const closed = opened([['reduction-report', '2026-03-10']], '2026-04-01');
    expect(reasonOf(mayFile(closed, 'progress'))).toBe('R22 riskCaseClosed');
  });
});

describe('the judgement on what was done', () => {
  const eliminated = opened([
    ['reduction-report', '2026-03-10'],
    ['elimination-evaluation', '2026-03-20'],
  ]);

  it('R24: is possible once the elimination evaluation is filed, and never for people of that enterprise', () => {
    expect(reasonOf(mayEvaluateCase(opened([['reduction-report', '2026-03-10']]), false))).toBe(
      'R24 nothingToEvaluate',
    );
    expect(mayEvaluateCase(eliminated, false).ok).toBe(true);
    expect(reasonOf(mayEvaluateCase(eliminated, true))).toBe('R24 ownEvaluation');
    expect(reasonOf(mayEvaluateCase({ ...eliminated, closedOn: '2026-04-01' }, false))).toBe('R24 riskCaseClosed');
  });

  it('R24: without a case it is on the measures; with one, on the case', () => {
    expect(mayEvaluateWithoutCase(true, 0).ok).toBe(true);
    expect(reasonOf(mayEvaluateWithoutCase(false, 0))).toBe('R24 noMeasureToEvaluate');
    expect(reasonOf(mayEvaluateWithoutCase(true, 1))).toBe('R24 evaluateByCase');
  });

  it('R24: confirms a reduction only where the measures were effective and sufficient', () => {
    const judged = { isFeasible: false, isEffective: true, isSufficient: true, isReduced: true };
    expect(isJudgementSound(judged).ok).toBe(true);
    expect(reasonOf(isJudgementSound({ ...judged, isEffective: false }))).toBe('R24 reducedWithoutEffect');
    expect(reasonOf(isJudgementSound({ ...judged, isSufficient: false }))).toBe('R24 reducedWithoutEffect');
    expect(isJudgementSound({ ...judged, isSufficient: false, isReduced: false }).ok).toBe(true);
  });
});
