import { describe, expect, it } from 'vitest';
import { OPEN_STATES, RISK_STATES } from '../lifecycle.ts';
import { mayAssign, mayEscalate, mayMergeInto, mayRestrictTo } from './handling.ts';

describe('merging', () => {
  it('R13: a risk goes on in another one, never in itself', () => {
    expect(mayMergeInto({ id: 'a' }, { id: 'b', state: 'verified' })).toEqual({ ok: true });
    expect(mayMergeInto({ id: 'a' }, { id: 'a', state: 'verified' })).toMatchObject({ reason: 'mergeIntoItself' });
  });

  it('R13: nothing goes on in a risk that is merged, rejected or destroyed', () => {
    const refusing = RISK_STATES.filter((state) => !mayMergeInto({ id: 'a' }, { id: 'b', state }).ok);
    expect(refusing.sort()).toEqual(['destroyed', 'merged', 'rejected']);
  });
});

describe('escalation', () => {
  it('R13: an open risk is escalated once', () => {
    for (const state of RISK_STATES) {
      const isOpen = (OPEN_STATES as readonly string[]).includes(state);
      expect(mayEscalate({ state, isEscalated: false }).ok).toBe(isOpen);
      expect(mayEscalate({ state, isEscalated: true }).ok).toBe(false);
    }
    expect(mayEscalate({ state: 'verified', isEscalated: true })).toMatchObject({ reason: 'alreadyEscalated' });
  });
});

describe('who sees a risk', () => {
  it('R28: the office, the technical and the management group can not be kept out', () => {
    expect(mayRestrictTo(['office', 'technical', 'management']).ok).toBe(true);
    expect(mayRestrictTo(['office', 'technical', 'management', 'inspection']).ok).toBe(true);
    for (const roles of [[], ['technical', 'management'], ['office', 'inspection', 'technical']] as const) {
      expect(mayRestrictTo(roles)).toMatchObject({ reason: 'alwaysViewing', rule: 'R28' });
    }
  });
});

it('R8: what is over is assigned to nobody', () =>
  expect(RISK_STATES.filter((state) => mayAssign(state).ok)).toEqual([...OPEN_STATES]));
