import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type Body, type BodyView, bodyNames, mayActFor } from '../body.ts';
import { activityEvents } from '../events.ts';
import { activityFilesOf } from '../files/activity-files.ts';
import { actionDays } from './add-action.ts';
import { presentAction, presentMeeting } from './present.ts';
import { usualDueOn } from './record.ts';
import type { readMeetingInput } from './schema.ts';
import { type MeetingRow, officeDepartments, parseMeeting, reportersOf } from './store.ts';

/** Z2: a meeting with its agenda, people, minutes, what it agreed on, its papers and its history. */
export function readMeeting(context: RequestContext, input: z.infer<typeof readMeetingInput>) {
  return readInZone(context, input.zone, 'meeting.view', async (read) => {
    const { tx, zoneId, today } = read;
    const found = await tx.meeting.findUnique({
      where: { zoneId_id: { zoneId, id: input.meeting } },
      include: { attendees: { orderBy: { position: 'asc' } }, actions: { orderBy: { id: 'asc' } } },
    });
    if (!found) throw notFound('meetingNotFound');
    const meeting = parseMeeting(found);
    const days = await actionDays(read);
    const named = await bodyNames(read);
    return {
      ...presentMeeting(found, named, await officeDepartments(read), today),
      version: meeting.version,
      agenda: meeting.agenda,
      people: found.attendees.map(({ name, departmentId, organisation, attended }) => ({
        name,
        body: organisation === '' ? named(departmentId) : null,
        organisation,
        attended,
      })),
      minutes: meeting.minutes,
      minutesBy: meeting.minutesByName,
      minutesAt: meeting.minutesAt?.toISOString() ?? null,
      createdBy: meeting.createdByName,
      createdAt: meeting.createdAt.toISOString(),
      actionList: await actionsOf(read, found.actions, meeting, named),
      files: (await activityFilesOf(read, 'meeting', [meeting.id])).get(meeting.id) ?? [],
      events: await activityEvents(read, 'meeting', [meeting.id]),
      usualDueOn: days === null ? null : usualDueOn(meeting.meetsOn, days),
      can: actsOn(read, meeting),
    };
  });
}

async function actionsOf(
  read: ZoneWork,
  rows: readonly Parameters<typeof presentAction>[1][],
  meeting: MeetingRow,
  named: (body: Body) => BodyView,
) {
  const ids = rows.map(({ id }) => id);
  const reporters = await reportersOf(read, ids);
  const files = await activityFilesOf(read, 'action', ids);
  const events = await activityEvents(read, 'action', ids);
  return rows.map((row) => ({
    ...presentAction(read, row, meeting, named, reporters),
    files: files.get(row.id) ?? [],
    events: events.filter(({ subjectId }) => subjectId === row.id),
  }));
}

function actsOn({ actor, zoneId, today }: ZoneWork, { state, meetsOn, departmentId }: MeetingRow) {
  const keeps = mayActFor(actor, 'meeting.manage', zoneId, departmentId);
  return {
    change: keeps && state === 'planned',
    record: keeps && state === 'planned' && meetsOn <= today,
    correct: keeps && state === 'held',
    cancel: keeps && state !== 'cancelled',
    addAction: keeps && state === 'held',
    attach: keeps,
  };
}
