import { describe, expect, it } from 'vitest';
import {
  ACTION_STATES,
  mayChangeMeeting,
  mayHaveActions,
  mayMoveAction,
  mayMoveMeeting,
  nextActionState,
  nextMeetingState,
} from './lifecycle.ts';

describe('a joint meeting and what it agreed on', () => {
  it('Z2: a planned meeting is held or cancelled, a held one cancelled if recorded in error, a cancelled one stays', () => {
    expect(nextMeetingState('planned', 'record')).toBe('held');
    expect(nextMeetingState('planned', 'cancel')).toBe('cancelled');
    expect(nextMeetingState('held', 'cancel')).toBe('cancelled');
    expect(mayMoveMeeting('held', 'record')).toMatchObject({ ok: false, reason: 'meetings.recorded', rule: 'Z2' });
    expect(mayMoveMeeting('cancelled', 'record')).toMatchObject({ reason: 'meetings.cancelled' });
    expect(mayMoveMeeting('cancelled', 'cancel')).toMatchObject({ reason: 'meetings.cancelled' });
    expect([mayChangeMeeting('planned').ok, mayChangeMeeting('held').ok, mayChangeMeeting('cancelled').ok]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('Z2: only a meeting that was held has actions', () => {
    expect(mayHaveActions('held')).toEqual({ ok: true });
    expect(mayHaveActions('planned')).toMatchObject({ ok: false, reason: 'meetings.notHeld' });
    expect(mayHaveActions('cancelled')).toMatchObject({ ok: false, reason: 'meetings.notHeld' });
  });

  it('Z2: an action is reported, then confirmed; either can be opened again', () => {
    expect(ACTION_STATES.map((state) => nextActionState(state, 'report'))).toEqual(['reported', null, null]);
    expect(ACTION_STATES.map((state) => nextActionState(state, 'close'))).toEqual([null, 'closed', null]);
    expect(ACTION_STATES.map((state) => nextActionState(state, 'reopen'))).toEqual([null, 'open', 'open']);
    expect(mayMoveAction('open', 'close')).toMatchObject({ ok: false, reason: 'meetings.actionNotReported' });
    expect(mayMoveAction('closed', 'report')).toMatchObject({ ok: false, reason: 'meetings.actionNotOpen' });
    expect(mayMoveAction('open', 'reopen')).toMatchObject({ ok: false, reason: 'meetings.actionOpen' });
  });
});
