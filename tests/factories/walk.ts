/** The states that a sequence of moves passes, the refused ones left out. */
export function walkFrom<State, Move>(
  first: State,
  moves: readonly Move[],
  nextState: (state: State, move: Move) => State | null | undefined,
): { state: State; made: Move[] } {
  let state = first;
  const made: Move[] = [];
  for (const move of moves) {
    const next = nextState(state, move);
    if (!next) continue;
    state = next;
    made.push(move);
  }
  return { state, made };
}
