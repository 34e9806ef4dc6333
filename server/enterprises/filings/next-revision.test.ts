import { describe, expect, it } from 'vitest';
import type { ProductError } from '../../platform/errors.ts';
import { nextRevision, type RevisionWish } from './next-revision.ts';

const refused = (newest: number | null, wish: Partial<RevisionWish>): ProductError => {
  try {
    nextRevision(newest === null ? null : { revision: newest }, { reason: '', ...wish });
  } catch (error) {
    return error as ProductError;
  }
  throw new Error('not refused');
};

describe('the revision of what is filed for a month', () => {
  it('EF4: begins with 1 and counts on with each correction', () => {
    expect(nextRevision(null, { reason: '' })).toBe(1);
    expect(nextRevision({ revision: 1 }, { revision: 1, reason: 'a row was missing' })).toBe(2);
    expect(nextRevision({ revision: 7 }, { revision: 7, reason: 'again' })).toBe(8);
  });

  it('EF4: a second filing that does not know of the first is a mistake', () =>
    expect(refused(2, {})).toMatchObject({ code: 'conflict', text: { params: { revision: 2 } } }));

  it('EF4: a correction of what has been corrected meanwhile shows what is stored now', () => {
    expect(refused(2, { revision: 1, reason: 'x' })).toMatchObject({
      code: 'stale',
      details: { current: { revision: 2 } },
    });
    expect(refused(null, { revision: 1, reason: 'x' })).toMatchObject({ code: 'stale', details: { current: null } });
  });

  it('EF4: a correction says why', () =>
    expect(refused(1, { revision: 1 })).toMatchObject({
      code: 'badInput',
      details: { fields: { reason: { key: 'lists.reasonRequired' } } },
    }));
});
