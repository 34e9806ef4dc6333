import { describe, expect, it } from 'vitest';
import type { EnterpriseStatus } from '../../../server/enterprises/standing/lifecycle.ts';
import { actsOf } from './next-acts.ts';

const OFFICE = { apply: true, convene: true, decide: true, update: false };
const NOBODY = { apply: false, convene: false, decide: false, update: false };
const of = (status: EnterpriseStatus, more: Partial<Parameters<typeof actsOf>[0]> = {}) =>
  actsOf({ status, hasOpenApplication: false, isLockedOut: false, proposals: 0, isOwn: false, may: OFFICE, ...more });

describe('E2: what can be done next with an enterprise', () => {
  it('an application is started from outside of the zone only', () => {
    expect(of('registered')).toEqual(['apply']);
    expect(of('removed')).toEqual(['apply']);
    expect(of('admitted')).not.toContain('apply');
    expect(of('suspended')).not.toContain('apply');
  });

  it('E10: a removed enterprise does not apply before its first day', () =>
    expect(of('removed', { isLockedOut: true })).toEqual([]));

  it('an application under way is gone on with, not started again', () =>
    expect(of('registered', { hasOpenApplication: true })).toEqual(['openApplication']));

  it('E9: a measure is decided only where the record proposes one', () => {
    expect(of('admitted')).toEqual(['reviewPanel']);
    expect(of('admitted', { proposals: 1 })).toEqual(['decideMeasure', 'reviewPanel']);
  });

  it('E10: a suspended enterprise is restored, after a panel for it', () =>
    expect(of('suspended')).toEqual(['restore', 'restorationPanel']));

  it('E6: whoever keeps the facts may bring them up to date; its own people see first what they owe', () => {
    expect(of('admitted', { may: { ...NOBODY, update: true } })).toEqual(['updateFacts']);
    expect(of('admitted', { isOwn: true, may: { ...NOBODY, update: true } })).toEqual(['seeOwed', 'updateFacts']);
  });

  it('nothing is offered that the reader may not do', () => {
    expect(of('suspended', { may: NOBODY, proposals: 2 })).toEqual([]);
    expect(of('registered', { may: { ...NOBODY, apply: true } })).toEqual(['apply']);
  });
});
