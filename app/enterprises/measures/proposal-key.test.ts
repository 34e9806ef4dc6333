import { describe, expect, it } from 'vitest';
import { proposalKey, readProposalKey } from './proposal-key.ts';

describe('E9: a proposal', () => {
  it('is known by enterprise, measure and ground', () => {
    const key = proposalKey({ enterprise: { id: 'e' }, measure: 'remove', ground: 'refuses-supervision' });
    expect(readProposalKey(key)).toEqual({ enterprise: 'e', measure: 'remove', ground: 'refuses-supervision' });
  });

  it.each(['', 'e', 'e:remove', 'e:remove:leaves:more', ':remove:leaves'])('is not known by %j', (key) =>
    expect(readProposalKey(key)).toBeNull(),
  );
});
