import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export type MeetingMove = 'record' | 'cancel';

/** A meeting recorded in error is cancelled, too: then it counts no longer. */
const NEXT = {
  planned: { record: 'held', cancel: 'cancelled' },
  held: { cancel: 'cancelled' },
  cancelled: {},
} as const satisfies Record<MeetingState, Partial<Record<MeetingMove, MeetingState>>>;

export function nextMeetingState(state: MeetingState, move: MeetingMove): MeetingState | null {
  const moves: Partial<Record<MeetingMove, MeetingState>> = NEXT[state];
  return moves[move] ?? null;
}

/** What was agreed on: open until its owner reports, reported until the organiser confirms. */
export const ACTION_STATES = ['open', 'reported', 'closed'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export type ActionMove = 'report' | 'close' | 'reopen';

const NEXT_OF_ACTION = {
  open: { report: 'reported' },
  reported: { close: 'closed', reopen: 'open' },
  closed: { reopen: 'open' },
} as const satisfies Record<ActionState, Partial<Record<ActionMove, ActionState>>>;

export function nextActionState(state: ActionState, move: ActionMove): ActionState | null {
  const moves: Partial<Record<ActionMove, ActionState>> = NEXT_OF_ACTION[state];
  return moves[move] ?? null;
}

const refuse = (reason: string): Refusal => ({ ok: false, reason: `meetings.${reason}`, rule: 'Z2' });

/** Z2: minutes are recorded once; what was cancelled stays so. */
export function mayMoveMeeting(state: MeetingState, move: MeetingMove): Verdict {
  if (nextMeetingState(state, move)) return allowed;
  return refuse(state === 'cancelled' ? 'cancelled' : 'recorded');
}

/** A planned meeting is changed, a held one corrected; a cancelled one stays as it was. */
export const mayChangeMeeting = (state: MeetingState): Verdict =>
  state === 'cancelled' ? refuse('cancelled') : allowed;

/** Z2: problems are raised in a meeting, so there are none of one that was not held. */
export const mayHaveActions = (state: MeetingState): Verdict => (state === 'held' ? allowed : refuse('notHeld'));

const NOT_NOW = {
  report: 'actionNotOpen',
  close: 'actionNotReported',
  reopen: 'actionOpen',
} as const satisfies Record<ActionMove, string>;

/** Z2: its owner reports what was done, the organiser confirms it or opens it again. */
export const mayMoveAction = (state: ActionState, move: ActionMove): Verdict =>
  nextActionState(state, move) ? allowed : refuse(NOT_NOW[move]);
