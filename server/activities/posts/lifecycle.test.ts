import { describe, expect, it } from 'vitest';
import { mayMove, POST_MOVES, POST_STATES } from './lifecycle.ts';

describe('the life of a post', () => {
  it('Z10: leads from the draft to the post and, if need be, to its withdrawal', () => {
    const open = POST_STATES.map((state) => POST_MOVES.filter((move) => mayMove(state, move).ok));
    expect(open).toEqual([['edit', 'publish'], ['correct', 'withdraw'], []]);
  });

  it('Z10: a refusal says which state the move needs', () => {
    expect(mayMove('posted', 'edit')).toEqual({ ok: false, reason: 'post.notDraft', rule: 'Z10' });
    expect(mayMove('draft', 'withdraw')).toEqual({ ok: false, reason: 'post.notPosted', rule: 'Z10' });
    expect(mayMove('withdrawn', 'publish')).toEqual({ ok: false, reason: 'post.notDraft', rule: 'Z10' });
  });
});
