import { describe, expect, it } from 'vitest';
import { MEASURE_KINDS, RESPONSES, WARNINGS } from '../kinds.ts';
import {
  isAddressed,
  isDueToLift,
  isInForce,
  isTermOver,
  isTermSound,
  type Measure,
  mayAnswer,
  mayDecide,
  mayLift,
  mayPublish,
  needsReview,
  phaseOf,
} from './measure.ts';

const measure = (wish: Partial<Measure> = {}): Measure => ({
  kind: 'notice',
  state: 'approved',
  startsOn: '2026-03-01',
  endsOn: '2026-03-31',
  liftedOn: null,
  ...wish,
});

describe('the term of a measure', () => {
  it('R23: is in force from its first day to its last, and from the day after no more', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => isInForce(measure(), day))).toEqual([false, true, true, false]);
    expect(days.map((day) => isTermOver(measure(), day))).toEqual([false, false, false, true]);
    expect(days.map((day) => isDueToLift(measure(), day))).toEqual([false, false, false, true]);
    expect(days.map((day) => phaseOf(measure(), day))).toEqual(['notYet', 'inForce', 'inForce', 'termOver']);
  });

  it('R23: a measure without term goes on until it is lifted', () => {
    const open = measure({ endsOn: null });
    expect(isInForce(open, '2099-12-31')).toBe(true);
    expect(isDueToLift(open, '2099-12-31')).toBe(false);
    const lifted = measure({ endsOn: null, state: 'lifted', liftedOn: '2026-03-10' });
    expect(['2026-03-09', '2026-03-10'].map((day) => isInForce(lifted, day))).toEqual([true, false]);
    expect(phaseOf(lifted, '2026-03-10')).toBe('lifted');
  });

  it('R23: what was only proposed, or declined, is never in force and never lifted', () => {
    for (const state of ['proposed', 'declined'] as const) {
      expect(isInForce(measure({ state }), '2026-03-15')).toBe(false);
      expect(isDueToLift(measure({ state }), '2026-04-01')).toBe(false);
      expect(phaseOf(measure({ state }), '2026-03-15')).toBe(state);
    }
  });

  it('R23: the term may end on the day on which it begins, not before', () => {
    expect(isTermSound({ startsOn: '2026-03-01', endsOn: '2026-03-01' })).toEqual({ ok: true });
    expect(isTermSound({ startsOn: '2026-03-01', endsOn: null })).toEqual({ ok: true });
    expect(isTermSound({ startsOn: '2026-03-01', endsOn: '2026-02-28' })).toMatchObject({
      reason: 'termBeforeStart',
      rule: 'R23',
    });
  });
});

describe('lifting by decision', () => {
  const enterprise = '示例企业';

  it('R22: is refused until every enterprise responsible has filed its elimination evaluation', () => {
    const done = { enterprise, hasElimination: true, isReduced: true };
    const cases = [done, { enterprise: '另一企业', hasElimination: false, isReduced: true }];
    expect(mayLift({ cases, isReducedWithoutCase: true })).toEqual({
      ok: false,
      reason: 'eliminationMissing',
      rule: 'R22',
      params: { enterprise: '另一企业' },
    });
    expect(mayLift({ cases: [done], isReducedWithoutCase: false })).toEqual({ ok: true });
  });

  it('R24: is refused until the technical group has confirmed that the risk is gone or reduced', () => {
    const cases = [{ enterprise, hasElimination: true, isReduced: false }];
    expect(mayLift({ cases, isReducedWithoutCase: true })).toMatchObject({
      reason: 'reductionUnconfirmed',
      rule: 'R24',
    });
    expect(mayLift({ cases: [], isReducedWithoutCase: false })).toMatchObject({
      reason: 'reductionUnconfirmedAnywhere',
      rule: 'R24',
    });
    expect(mayLift({ cases: [], isReducedWithoutCase: true })).toEqual({ ok: true });
  });
});

describe('decisions', () => {
  it('R18: nobody decides about their own proposal', () => {
    expect(mayDecide('a', 'a')).toMatchObject({ reason: 'ownRiskProposal', rule: 'R18' });
    expect(mayDecide('a', 'b')).toEqual({ ok: true });
  });

  it('R20: a measure is to be reviewed from the next assessment on, while it runs', () => {
    const reviewed = { state: 'approved', reviewedAssessment: 2 } as const;
    expect([1, 2, 3].map((newest) => needsReview(reviewed, newest))).toEqual([false, false, true]);
    expect(needsReview({ ...reviewed, state: 'lifted' }, 3)).toBe(false);
  });
});

describe('whom a measure is for', () => {
  const nobody = { departmentId: null, audience: '', enterpriseIds: [] };

  it('R19: circular and notice name their audience, the public needs no naming', () => {
    for (const kind of ['circular', 'notice'] as const) {
      expect(isAddressed({ kind, ...nobody })).toMatchObject({ reason: 'warningWithoutAudience', rule: 'R19' });
      expect(isAddressed({ kind, ...nobody, audience: '口岸检验机构' })).toEqual({ ok: true });
      expect(isAddressed({ kind, ...nobody, enterpriseIds: ['x'] })).toEqual({ ok: true });
    }
    expect(isAddressed({ kind: 'announcement', ...nobody })).toEqual({ ok: true });
  });

  it('R21: each of the six responses names the authority it is proposed to', () => {
    expect(RESPONSES).toHaveLength(6);
    for (const kind of RESPONSES) {
      expect(isAddressed({ kind, ...nobody, audience: 'x' })).toMatchObject({
        reason: 'responseWithoutAuthority',
        rule: 'R21',
      });
      expect(isAddressed({ kind, ...nobody, departmentId: 'customs' })).toEqual({ ok: true });
    }
  });

  it('R21: an answer is for responses that were decided on', () => {
    for (const kind of WARNINGS) {
      expect(mayAnswer({ kind, state: 'approved' })).toMatchObject({ reason: 'warningNotAnswered', rule: 'R21' });
    }
    const answerable = (['proposed', 'approved', 'declined', 'lifted'] as const).map(
      (state) => mayAnswer({ kind: 'order-recall', state }).ok,
    );
    expect(answerable).toEqual([false, true, false, true]);
  });
});

describe('publication', () => {
  const announcement = { ...measure({ kind: 'announcement' }), isPublished: false };

  it('R19: only the announcement is public', () => {
    const publishable = MEASURE_KINDS.filter((kind) => mayPublish({ ...announcement, kind }, 'a', 'b').ok);
    expect(publishable).toEqual(['announcement']);
  });

  it('R29: only what is approved and not public yet is published, and never by its author', () => {
    expect(mayPublish(announcement, 'a', 'b')).toEqual({ ok: true });
    expect(mayPublish(announcement, 'a', 'a')).toMatchObject({ reason: 'ownAnnouncement', rule: 'R29' });
    expect(mayPublish({ ...announcement, isPublished: true }, 'a', 'b')).toMatchObject({
      reason: 'announcementPublished',
    });
    for (const state of ['proposed', 'declined', 'lifted'] as const) {
      expect(mayPublish({ ...announcement, state }, 'a', 'b')).toMatchObject({ reason: 'announcementNotApproved' });
    }
  });
});
