import { describe, expect, it } from 'vitest';
import { isDueForDestruction, mayDecideDestruction, mayDestroy, retainUntil } from './retention.ts';

const YEARS = 3;
const file = { closedOn: '2023-05-04', retainUntil: '2026-05-04', isMajor: false, isDestroyed: false };
const reasonOf = (verdict: ReturnType<typeof mayDestroy>) => (verdict.ok ? null : `${verdict.rule} ${verdict.reason}`);

describe('how long a file is kept', () => {
  it('R30: three years to the day', () => expect(retainUntil('2023-05-04', YEARS, false)).toBe('2026-05-04'));

  it('R30: a file closed on 29 February is kept to the last day of that month', () => {
    expect(retainUntil('2024-02-29', YEARS, false)).toBe('2027-02-28');
    expect(retainUntil('2024-02-29', 4, false)).toBe('2028-02-29');
  });

  it('R30: a major case is kept for good', () => expect(retainUntil('2023-05-04', YEARS, true)).toBeNull());
});

describe('when a file may be destroyed', () => {
  it('R30: from the day after its last day, not on it', () => {
    expect(isDueForDestruction(file, '2026-05-04')).toBe(false);
    expect(reasonOf(mayDestroy(file, '2026-05-04'))).toBe('R30 retentionRuns');
    expect(isDueForDestruction(file, '2026-05-05')).toBe(true);
    expect(mayDestroy(file, '2026-05-05').ok).toBe(true);
  });

  it('R30: never a major case, one still open, or one that is gone', () => {
    const day = '2040-01-01';
    const kept = [
      { ...file, isMajor: true, retainUntil: null },
      { ...file, isMajor: true },
      { ...file, closedOn: null, retainUntil: null },
      { ...file, isDestroyed: true },
    ];
    expect(kept.map((each) => isDueForDestruction(each, day))).toEqual([false, false, false, false]);
    expect(kept.map((each) => reasonOf(mayDestroy(each, day)))).toEqual([
      'R30 majorKeptForGood',
      'R30 majorKeptForGood',
      'R30 fileStillOpen',
      'R30 fileDestroyed',
    ]);
  });

  it('R30: by the decision of somebody else than who proposed it, once', () => {
    const proposal = { state: 'proposed', proposedById: 'a' };
    expect(mayDecideDestruction(proposal, 'b').ok).toBe(true);
    expect(reasonOf(mayDecideDestruction(proposal, 'a'))).toBe('R30 ownDestruction');
    expect(reasonOf(mayDecideDestruction({ ...proposal, state: 'approved' }, 'b'))).toBe('R30 destructionDecided');
  });
});
