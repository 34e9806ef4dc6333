import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { enforce, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { requireAtWork } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { mayHaveActions } from './lifecycle.ts';
import { tellOwner } from './news.ts';
import { mayBeDue, usualDueOn } from './record.ts';
import type { actionFields, addActionInput } from './schema.ts';
import { type ActionRow, lockMeeting, type MeetingRow, parseAction } from './store.ts';

/** Z2: a problem that the meeting raised is added to its record afterwards. */
export function addAction(context: RequestContext, input: z.infer<typeof addActionInput>) {
  return writeInZone(context, input.zone, 'addMeetingAction', input, async (write) => {
    const { problem, solution, department } = input;
    const meeting = await lockMeeting(write, input.meeting);
    enforce(mayHaveActions(meeting.state));
    const action = await createAction(write, meeting, input);
    await write.record({
      action: 'meeting-action.add',
      objectType: 'meeting-action',
      objectId: action.id,
      after: { meeting: meeting.id, problem, solution, department, dueOn: action.dueOn },
    });
    return { id: action.id, version: action.version };
  });
}

/**
 * A problem with its solution, its owner and the day it is due; the owner hears of it. The caller holds the meeting
 * locked and audits.
 * @param at how the names of its input fields begin
 */
export async function createAction(
  write: ZoneWrite,
  meeting: MeetingRow,
  { problem, solution, department, dueOn: wished }: z.infer<typeof actionFields>,
  at = '',
): Promise<ActionRow> {
  const { tx, zoneId, now } = write;
  await requireAtWork(write, department, `${at}department`);
  const dueOn = wished ?? usualDueOn(meeting.meetsOn, ruleCount(await readRulePack(tx, zoneId), 'Z2', 'actionDays'));
  const due = mayBeDue(meeting.meetsOn, dueOn);
  if (!due.ok) throw refused(due, { [`${at}dueOn`]: wordsOf(due) });
  const id = uuidv7();
  const row = await tx.meetingAction.create({
    data: {
      zoneId,
      id,
      meetingId: meeting.id,
      problem,
      solution,
      departmentId: department,
      dueOn: toDateColumn(dueOn),
      state: 'open',
      createdAt: now,
    },
  });
  const action = parseAction(row);
  await tellOwner(write, action);
  await addActivityEvent(write, { subject: 'action', subjectId: id, kind: 'added' });
  return action;
}

/** Z2: how many days an action has that sets no day of its own; null where the rule pack does not say. */
export const actionDays = async ({ tx, zoneId }: Pick<ZoneWrite, 'tx' | 'zoneId'>): Promise<number | null> =>
  ruleCountIfAny(await readRulePack(tx, zoneId), 'Z2', 'actionDays');
