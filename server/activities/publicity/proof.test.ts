import { describe, expect, it } from 'vitest';
import { hasProof, mayBeLogged, mayChangeItem, mayReportDead, mayUseLink } from './proof.ts';

describe('the proof of an item of publicity', () => {
  it('Z20: a link that works or a clipping proves it; a dead link alone does not', () => {
    expect(hasProof({ hasLink: true, isLinkDead: false, clippings: 0 })).toBe(true);
    expect(hasProof({ hasLink: true, isLinkDead: true, clippings: 0 })).toBe(false);
    expect(hasProof({ hasLink: true, isLinkDead: true, clippings: 1 })).toBe(true);
    expect(hasProof({ hasLink: false, isLinkDead: false, clippings: 1 })).toBe(true);
    expect(hasProof({ hasLink: false, isLinkDead: false, clippings: 0 })).toBe(false);
  });

  it('Z20: is logged with a link or a clipping, and refused without both', () => {
    expect(mayBeLogged({ hasLink: true, clippings: 0 })).toEqual({ ok: true });
    expect(mayBeLogged({ hasLink: false, clippings: 1 })).toEqual({ ok: true });
    expect(mayBeLogged({ hasLink: false, clippings: 0 })).toMatchObject({
      ok: false,
      reason: 'publicity.noProof',
      rule: 'Z20',
    });
  });

  it('Z20: the same link twice is refused with the earlier entry', () => {
    expect(mayUseLink(null)).toEqual({ ok: true });
    expect(mayUseLink({ title: '示范区巡礼', publishedOn: '2026-03-01' })).toMatchObject({
      reason: 'publicity.linkTwice',
      params: { title: '示范区巡礼', publishedOn: '2026-03-01' },
    });
  });

  it('Z20: a dead link is reported once, and only where there is a link', () => {
    expect(mayReportDead({ hasLink: true, isLinkDead: false })).toEqual({ ok: true });
    expect(mayReportDead({ hasLink: true, isLinkDead: true })).toMatchObject({ reason: 'publicity.deadAlready' });
    expect(mayReportDead({ hasLink: false, isLinkDead: false })).toMatchObject({ reason: 'publicity.noLink' });
    expect([mayChangeItem(false).ok, mayChangeItem(true).ok]).toEqual([true, false]);
  });
});
