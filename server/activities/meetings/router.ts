import { z } from 'zod';
import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { closeAction, reopenAction, reportAction } from './act-on-action.ts';
import { addAction } from './add-action.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { listActions } from './list-actions.ts';
import { listMeetings } from './list-meetings.ts';
import { planMeeting } from './plan-meeting.ts';
import { readMeeting } from './read-meeting.ts';
import { recordMeeting } from './record-meeting.ts';
import {
  addActionInput,
  cancelMeetingInput,
  changeMeetingInput,
  closeActionInput,
  listActionsInput,
  listActionsOutput,
  listMeetingsInput,
  listMeetingsOutput,
  meetingOutput,
  planMeetingInput,
  readMeetingInput,
  recordMeetingInput,
  reopenActionInput,
  reportActionInput,
} from './schema.ts';

const operation = operationsOf('joint meetings');
const MEETINGS = '/zones/{zone}/meetings';
const MEETING = `${MEETINGS}/{meeting}` as const;
const ACTIONS = '/zones/{zone}/meeting-actions';
const ACTION = `${ACTIONS}/{action}` as const;

export const meetingsRouter = router({
  list: procedure
    .meta(operation('GET', MEETINGS, 'Joint meetings, the newest first (Z2)'))
    .input(listMeetingsInput)
    .output(listMeetingsOutput)
    .query(({ ctx, input }) => listMeetings(ctx, input)),

  get: procedure
    .meta(operation('GET', MEETING, 'A meeting with agenda, people, minutes and actions (Z2)'))
    .input(readMeetingInput)
    .output(meetingOutput)
    .query(({ ctx, input }) => readMeeting(ctx, input)),

  plan: procedure
    .meta(operation('POST', MEETINGS, 'Convene a joint meeting (Z2)'))
    .input(planMeetingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => planMeeting(ctx, input)),

  change: procedure
    .meta(operation('PATCH', MEETING, 'Change or move a meeting; correct one that was held, with the reason (Z2)'))
    .input(changeMeetingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => changeMeeting(ctx, input)),

  cancel: procedure
    .meta(operation('POST', `${MEETING}/cancellation`, 'Cancel a meeting, or one that was recorded in error (Z2)'))
    .input(cancelMeetingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => cancelMeeting(ctx, input)),

  record: procedure
    .meta(operation('POST', `${MEETING}/minutes`, 'Record the minutes, attendance and actions of a meeting (Z2)'))
    .input(recordMeetingInput)
    .output(changedOutput.extend({ actions: z.array(z.string()) }))
    .mutation(({ ctx, input }) => recordMeeting(ctx, input)),

  actions: procedure
    .meta(operation('GET', ACTIONS, 'What meetings agreed on, with the days left (Z2)'))
    .input(listActionsInput)
    .output(listActionsOutput)
    .query(({ ctx, input }) => listActions(ctx, input)),

  addAction: procedure
    .meta(operation('POST', `${MEETING}/actions`, 'Add a problem with its solution and owner (Z2)'))
    .input(addActionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => addAction(ctx, input)),

  reportAction: procedure
    .meta(operation('POST', `${ACTION}/report`, 'Report what was done about a problem (Z2)'))
    .input(reportActionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reportAction(ctx, input)),

  closeAction: procedure
    .meta(operation('POST', `${ACTION}/closing`, 'Confirm that a problem is solved (Z2)'))
    .input(closeActionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => closeAction(ctx, input)),

  reopenAction: procedure
    .meta(operation('POST', `${ACTION}/reopening`, 'Open a problem again, with the reason (Z2)'))
    .input(reopenActionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reopenAction(ctx, input)),
});
