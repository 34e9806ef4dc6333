import { describe, expect, it } from 'vitest';
import { type DeclarationDraft, isInForce, maySign, type Pledges, type Signature } from './declaration.ts';

const draft: DeclarationDraft = { pledges: [true, true, true, true, true], signatures: [], complete: true };
const head: Signature = { post: 'quality-head', userId: 'a' };
const legal: Signature = { post: 'legal-person', userId: 'b' };

describe('signing a declaration', () => {
  it('EF6: quality head and legal person each sign once, in either order', () => {
    expect(maySign(draft, head)).toEqual({ ok: true });
    expect(maySign(draft, legal)).toEqual({ ok: true });
    expect(maySign({ ...draft, signatures: [head] }, legal)).toEqual({ ok: true });
    for (const signer of [head, { ...head, userId: 'c' }]) {
      expect(maySign({ ...draft, signatures: [head] }, signer)).toMatchObject({
        reason: 'declaration.alreadySigned',
        rule: 'EF6',
      });
    }
  });

  it('EF6: one person never signs for both posts', () =>
    expect(maySign({ ...draft, signatures: [head] }, { ...legal, userId: 'a' })).toMatchObject({
      reason: 'declaration.samePerson',
      rule: 'EF6',
    }));

  it('EF6: nobody signs an incomplete form, or one with a pledge left open', () => {
    expect(maySign({ ...draft, complete: false }, head)).toMatchObject({
      reason: 'declaration.incomplete',
      rule: 'EF6',
    });
    for (const open of [0, 1, 2, 3, 4]) {
      const pledges = draft.pledges.map((_, index) => index !== open) as unknown as Pledges;
      expect(maySign({ ...draft, pledges }, head)).toMatchObject({ reason: 'declaration.pledges', rule: 'EF6' });
    }
  });
});

it('EF6: a declaration is in force once both have signed', () => {
  expect([[], [head], [legal]].map(isInForce)).toEqual([false, false, false]);
  expect(isInForce([legal, head])).toBe(true);
  expect(isInForce([head, { ...legal, userId: 'a' }])).toBe(false);
});
