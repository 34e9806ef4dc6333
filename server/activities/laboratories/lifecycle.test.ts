import { describe, expect, it } from 'vitest';
import { LABORATORY_STATES, type LaboratoryState } from '../kinds.ts';
import { type LaboratoryStep, mayMove, moveKind, NEXT } from './lifecycle.ts';

const TODAY = '2026-06-30';
const certificate = { from: '2026-05-01', expiresOn: '2026-06-20', endedOn: null };
const move = (
  state: LaboratoryState,
  step: Partial<LaboratoryStep> & { to: LaboratoryState },
  certificates = [certificate],
) => mayMove({ state, since: '2026-05-10' }, { on: '2026-06-01', note: '', ...step }, certificates, TODAY);

describe('the way of a laboratory', () => {
  it('Z14: leads on step by step, and to no state twice', () => {
    for (const state of LABORATORY_STATES) expect(NEXT[state], state).not.toContain(state);
    const [first, ...rest] = LABORATORY_STATES;
    let from: LaboratoryState = first;
    for (const to of rest) {
      expect(moveKind(from, to)).toBe(to === 'lapsed' ? 'lapse' : 'step');
      expect(move(from, { to })).toEqual({ ok: true });
      from = to;
    }
    expect(moveKind('lapsed', 'accredited')).toBe('renew');
    expect(move('documents', { to: 'documents' })).toMatchObject({ reason: 'laboratory.noMove' });
  });

  it('Z14: several steps at once need words for what is skipped', () => {
    expect(move('interested', { to: 'documents' })).toEqual({ ok: false, reason: 'laboratory.skipNote', rule: 'Z14' });
    expect(move('interested', { to: 'documents', note: ' \n' }).ok).toBe(false);
    expect(move('interested', { to: 'documents', note: '差距分析已由集团完成' })).toEqual({ ok: true });
  });

  it('Z14: back needs a reason', () => {
    expect(move('application', { to: 'documents' })).toEqual({
      ok: false,
      reason: 'laboratory.backReason',
      rule: 'Z14',
    });
    expect(move('application', { to: 'documents', note: '申请被退回' })).toEqual({ ok: true });
    expect(move('accredited', { to: 'on-site-assessment', note: '录入有误' })).toEqual({ ok: true });
    expect(moveKind('lapsed', 'application')).toBe('back');
  });

  it('Z14: accredited is who has a CNAS certificate valid on the day, from its first day to its last', () => {
    const accredited = (on: string) => move('on-site-assessment', { to: 'accredited', on }).ok;
    expect(['2026-06-19', '2026-06-20', '2026-06-21'].map(accredited)).toEqual([true, true, false]);
    const late = [{ ...certificate, from: '2026-06-01' }];
    const from = (on: string) => move('on-site-assessment', { to: 'accredited', on }, late).ok;
    expect(['2026-05-31', '2026-06-01'].map(from)).toEqual([false, true]);
    expect(move('on-site-assessment', { to: 'accredited' }, [])).toEqual({
      ok: false,
      reason: 'laboratory.noCertificate',
      rule: 'Z14',
      params: { day: '2026-06-01' },
    });
    expect(move('lapsed', { to: 'accredited' }, []).ok).toBe(false);
  });

  it('Z14: only what was accredited lapses', () => {
    expect(move('accredited', { to: 'lapsed' })).toEqual({ ok: true });
    for (const state of LABORATORY_STATES.filter((each) => each !== 'accredited' && each !== 'lapsed')) {
      expect(move(state, { to: 'lapsed', note: 'x' }), state).toMatchObject({
        reason: 'laboratory.lapsedOnlyFromAccredited',
      });
    }
  });

  it('Z14: a step is not in the future and not before the one before', () => {
    const on = (day: string) => move('documents', { to: 'internal-audit', on: day });
    expect(on('2026-06-30')).toEqual({ ok: true });
    expect(on('2026-07-01')).toMatchObject({ reason: 'laboratory.future' });
    expect(on('2026-05-10')).toEqual({ ok: true });
    expect(on('2026-05-09')).toMatchObject({ reason: 'laboratory.beforeStage', params: { day: '2026-05-10' } });
  });
});
