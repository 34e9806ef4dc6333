import { describe, expect, it } from 'vitest';
import { hsOverlaps, overlapping } from './hs-overlap.ts';

describe('codes of the Harmonized System', () => {
  it('meet when one is the beginning of the other, whichever is longer', () => {
    expect(hsOverlaps('8443', '8443')).toBe(true);
    expect(hsOverlaps('8443', '84439990')).toBe(true);
    expect(hsOverlaps('84439990', '8443')).toBe(true);
    expect(hsOverlaps('844399', '844332')).toBe(false);
    expect(hsOverlaps('8443', '9018')).toBe(false);
    expect(hsOverlaps('84439', '84438')).toBe(false);
  });

  it('of nothing meet nothing', () => {
    expect(hsOverlaps('', '8443')).toBe(false);
    expect(hsOverlaps('8443', '')).toBe(false);
    expect(hsOverlaps('', '')).toBe(false);
  });

  it('are told apart in a list', () =>
    expect(overlapping(['844399', '9018', '3215'], ['8443', '32151900'])).toEqual(['844399', '3215']));
});
