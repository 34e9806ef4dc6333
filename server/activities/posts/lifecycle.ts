import { allowed, type Verdict } from '../../platform/errors.ts';

/** Z10, Z13: a post is written, posted for good, and withdrawn when it should not stand. */
export const POST_STATES = ['draft', 'posted', 'withdrawn'] as const;
export type PostState = (typeof POST_STATES)[number];

export const POST_MOVES = ['edit', 'publish', 'correct', 'withdraw'] as const;
export type PostMove = (typeof POST_MOVES)[number];

/** What may be done in a state, and where it leads. Nothing withdrawn comes back: it is posted anew. */
export const NEXT = {
  draft: { edit: 'draft', publish: 'posted' },
  posted: { correct: 'posted', withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Record<PostState, Partial<Record<PostMove, PostState>>>;

/** Why a move is refused: the state that it needs. */
const NEEDS = {
  edit: 'post.notDraft',
  publish: 'post.notDraft',
  correct: 'post.notPosted',
  withdraw: 'post.notPosted',
} as const satisfies Record<PostMove, string>;

export function mayMove(state: PostState, move: PostMove): Verdict {
  const next: Partial<Record<PostMove, PostState>> = NEXT[state];
  return next[move] ? allowed : { ok: false, reason: NEEDS[move], rule: 'Z10' };
}
