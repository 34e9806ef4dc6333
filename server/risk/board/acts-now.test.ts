import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../platform/permissions.ts';
import { type ActedOn, actsNow } from './acts-now.ts';

const ZONE = 'a';
const TODAY = '2026-03-20';
const actor = (role: Role, userId = 'me'): Actor => ({
  userId,
  username: userId,
  displayName: userId,
  platformRole: null,
  memberships: [{ zoneId: ZONE, role, departmentId: null }],
  mustChangePassword: false,
  now: new Date(`${TODAY}T04:00:00Z`),
});
const proposal = (state: 'pending' | 'approved', decide = false) => ({
  state,
  can: { decide, withdraw: state === 'pending' },
});
const measure = (may: Partial<ActedOn['measures'][number]['can']> = {}) => ({
  answer: null,
  can: { answer: false, publish: false, withdrawPublication: false, review: false, ...may },
});
const risk = (wish: Partial<ActedOn> = {}): ActedOn => ({
  state: 'reported',
  isEscalated: false,
  proposals: [],
  measures: [],
  cases: [],
  file: { closedOn: null, retainUntil: null, isMajor: false, isDestroyed: false },
  destruction: null,
  ...wish,
});
const acts = (role: Role, wish: Partial<ActedOn> = {}) =>
  Object.entries(actsNow(actor(role), ZONE, risk(wish), TODAY)).flatMap(([act, may]) => (may ? [act] : []));

describe('what may be done about a risk now', () => {
  it('R2: the page offers what state and role allow, and nothing else', () => {
    expect(acts('technical')).toEqual([
      'verify',
      'reject',
      'merge',
      'escalate',
      'rate',
      'restrict',
      'assign',
      'attach',
    ]);
    expect(acts('inspection', { state: 'verified' })).toEqual([
      'reject',
      'merge',
      'escalate',
      'rate',
      'restrict',
      'attach',
    ]);
    expect(acts('technical', { state: 'assessed', isEscalated: true })).toEqual([
      'rate',
      'restrict',
      'assign',
      'assess',
      'propose',
      'attach',
    ]);
    expect(acts('management', { state: 'assessed' })).toEqual([]);
    expect(acts('office', { state: 'settled' })).toEqual(['restrict', 'attach', 'close']);
    expect(acts('office', { state: 'destroyed' })).toEqual([]);
  });

  it('R17: while a proposal waits for its decision there is no second one', () => {
    const wish = { state: 'under-measures', proposals: [proposal('pending')] } as const;
    expect(acts('technical', wish)).not.toContain('propose');
    expect(acts('technical', wish)).toContain('withdraw');
    expect(acts('technical', { ...wish, proposals: [proposal('approved')] })).toContain('propose');
  });

  it('R21: an answer is waited for until it is there, as long as the risk is open', () => {
    const waiting = measure({ answer: true });
    const answered = { ...waiting, answer: { answer: 'accepted' as const, note: '', by: 'x', on: TODAY } };
    expect(acts('office', { state: 'under-measures', measures: [waiting] })).toContain('answer');
    expect(acts('office', { state: 'under-measures', measures: [answered] })).not.toContain('answer');
    expect(acts('office', { state: 'closed', measures: [waiting] })).not.toContain('answer');
  });

  it('R24: without a case the measures themselves are evaluated; with one, its elimination', () => {
    expect(acts('technical', { state: 'under-measures', measures: [measure()] })).toContain('evaluate');
    expect(acts('technical', { state: 'under-measures' })).not.toContain('evaluate');
    const withCase = { state: 'under-measures', measures: [measure()], cases: [{ canEvaluate: false }] } as const;
    expect(acts('technical', withCase)).not.toContain('evaluate');
    expect(acts('technical', { ...withCase, cases: [{ canEvaluate: true }] })).toContain('evaluate');
  });

  it('R30: destruction is proposed the day after the term, and never decided by whoever proposed it', () => {
    const closed = (retainUntil: string, isMajor = false) => ({
      state: 'closed' as const,
      file: { closedOn: '2023-03-19', retainUntil, isMajor, isDestroyed: false },
    });
    expect(acts('office', closed('2026-03-19'))).toContain('proposeDestruction');
    expect(acts('office', closed('2026-03-20'))).not.toContain('proposeDestruction');
    const waiting = (proposedById: string) => ({ ...closed('2026-03-19'), destruction: { proposedById } });
    expect(acts('office', waiting('other'))).not.toContain('proposeDestruction');
    expect(acts('management', waiting('other'))).toContain('decideDestruction');
    expect(acts('management', waiting('me'))).not.toContain('decideDestruction');
  });
});
