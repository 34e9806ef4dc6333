import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { keepActivityFile } from '../files/activity-files.ts';
import { type ActionMove, mayMoveAction, nextActionState } from './lifecycle.ts';
import { settleAction, tellOrganiser, tellOwner } from './news.ts';
import { mayConfirm } from './record.ts';
import type { closeActionInput, reopenActionInput, reportActionInput } from './schema.ts';
import { type ActionRow, lockAction, parseAction, reportersOf } from './store.ts';

/** Z2: the owner of an action says what was done; the organiser of the meeting confirms it next. */
export function reportAction(context: RequestContext, input: z.infer<typeof reportActionInput>) {
  return writeInZone(context, input.zone, 'reportMeetingAction', input, async (write) => {
    const { actor, today } = write;
    const { action, meeting } = await lockAction(write, 'meeting.act', input.action);
    requireCurrent(action, input.version);
    const moved = await moveAction(write, action, 'report', {
      note: input.report,
      data: { report: input.report, reportedOn: toDateColumn(today), reportedBy: actor.displayName },
    });
    if (input.proof) await keepActivityFile(write, 'action', action.id, input.proof);
    await tellOrganiser(write, moved, meeting);
    return audited(write, 'meeting-action.report', moved, {
      report: input.report,
      ...(input.proof && { proof: input.proof }),
    });
  });
}

/** Z2: the organiser of the meeting confirms that an action is done: another person than who reported it. */
export function closeAction(context: RequestContext, input: z.infer<typeof closeActionInput>) {
  return writeInZone(context, input.zone, 'closeMeetingAction', input, async (write) => {
    const { actor, today } = write;
    const { action } = await lockAction(write, 'meeting.manage', input.action);
    requireCurrent(action, input.version);
    enforce(mayMoveAction(action.state, 'close'));
    enforce(mayConfirm((await reportersOf(write, [action.id])).get(action.id) ?? null, actor.userId));
    const moved = await moveAction(write, action, 'close', {
      note: input.note,
      data: { closedOn: toDateColumn(today), closedBy: actor.displayName },
    });
    await settleAction(write, action.id);
    return audited(write, 'meeting-action.close', moved, { note: input.note, closedOn: today });
  });
}

/** Z2: what is not done after all is its owner's again, with the reason; its day stays. */
export function reopenAction(context: RequestContext, input: z.infer<typeof reopenActionInput>) {
  return writeInZone(context, input.zone, 'reopenMeetingAction', input, async (write) => {
    const { action } = await lockAction(write, 'meeting.manage', input.action);
    requireCurrent(action, input.version);
    const moved = await moveAction(write, action, 'reopen', {
      note: input.reason,
      data: { report: '', reportedOn: null, reportedBy: null, closedOn: null, closedBy: null },
    });
    await tellOwner(write, moved);
    return audited(write, 'meeting-action.reopen', moved, { reason: input.reason });
  });
}

/** The one way an action moves: the transition table decides, its events keep it. The caller holds it locked. */
async function moveAction(
  write: ZoneWrite,
  action: ActionRow,
  move: ActionMove,
  { data, note }: { data: Prisma.MeetingActionUncheckedUpdateInput; note: string },
): Promise<ActionRow> {
  const { tx, zoneId } = write;
  enforce(mayMoveAction(action.state, move));
  const state = nextActionState(action.state, move) ?? action.state;
  const moved = await tx.meetingAction.update({
    where: { zoneId_id: { zoneId, id: action.id } },
    data: { ...data, state, version: { increment: 1 } },
  });
  await addActivityEvent(write, { subject: 'action', subjectId: action.id, kind: EVENT_OF[move], note });
  return parseAction(moved);
}

const EVENT_OF = { report: 'reported', close: 'closed', reopen: 'reopened' } as const satisfies Record<
  ActionMove,
  string
>;

async function audited(write: ZoneWrite, action: string, { id, version }: ActionRow, after: Record<string, unknown>) {
  await write.record({ action, objectType: 'meeting-action', objectId: id, after });
  return { id, version };
}
