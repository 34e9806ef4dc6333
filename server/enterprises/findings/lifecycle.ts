/** Z4: what a check found wrong: to be corrected, to be checked again, done. */
export const FINDING_STATES = ['open', 'corrected', 'closed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_MOVES = ['correct', 'accept', 'refuse'] as const;
export type FindingMove = (typeof FINDING_MOVES)[number];

/** A correction that the re-check refuses opens the finding again; one that it accepts closes it for good. */
const NEXT = {
  open: { correct: 'corrected' },
  corrected: { accept: 'closed', refuse: 'open' },
  closed: {},
} as const satisfies Record<FindingState, Partial<Record<FindingMove, FindingState>>>;

export const nextState = (state: FindingState, move: FindingMove): FindingState | null => {
  const moves: Partial<Record<FindingMove, FindingState>> = NEXT[state];
  return moves[move] ?? null;
};
