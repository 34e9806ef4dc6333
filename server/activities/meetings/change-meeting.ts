import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { actionDays } from './add-action.ts';
import { type MeetingContent, meetingChanges } from './changes.ts';
import { mayChangeMeeting } from './lifecycle.ts';
import { inviteBodies, tellOfNewDay, tellOrganiser, tellOwner } from './news.ts';
import { bodiesPresent, mayBeHeld, mayCountAsJoint, usualDueOn } from './record.ts';
import type { changeMeetingInput } from './schema.ts';
import {
  attendeesOf,
  lockMeeting,
  type MeetingRow,
  officeDepartments,
  parseAction,
  parseMeeting,
  requirePeople,
  savePeople,
} from './store.ts';

type Input = z.infer<typeof changeMeetingInput>;

/**
 * Z2: a planned meeting is changed or moved; a held one corrected, which says why, and the score follows at once. Every
 * change stands in its history.
 */
export function changeMeeting(context: RequestContext, input: Input) {
  return writeInZone(context, input.zone, 'changeMeeting', input, async (write) => {
    const { tx, zoneId } = write;
    const { reason } = input;
    const meeting = await lockMeeting(write, input.meeting);
    requireCurrent(meeting, input.version);
    enforce(mayChangeMeeting(meeting.state));
    const isHeld = meeting.state === 'held';
    if (isHeld && reason === '') throw badField('reason', { key: 'field.required' });
    if (!isHeld && input.minutes !== undefined) throw badField('minutes', { key: 'meetings.notRecordedYet' });
    const before = contentOf(meeting, await attendeesOf(write, meeting.id));
    const after = changed(before, input);
    if (input.people) await requirePeople(write, after.people, after.meetsOn);
    if (isHeld) await requireStillHeld(write, after);
    const { title, meetsOn, startsAt, place, agenda, minutes, people } = after;
    const row = await tx.meeting.update({
      where: { zoneId_id: { zoneId, id: meeting.id } },
      data: { title, meetsOn: toDateColumn(meetsOn), startsAt, place, agenda, minutes, version: { increment: 1 } },
    });
    if (input.people) await savePeople(write, meeting.id, people, isHeld);
    if (isHeld && meetsOn !== before.meetsOn) await moveDueDays(write, meeting, meetsOn);
    const changes = meetingChanges(before, after);
    if (!isHeld) await tellGuests(write, parseMeeting(row), after, meetsOn !== before.meetsOn);
    const kind = isHeld ? 'corrected' : changes.meetsOn ? 'moved' : 'changed';
    await addActivityEvent(write, { subject: 'meeting', subjectId: meeting.id, kind, note: reason, details: changes });
    await write.record({
      action: isHeld ? 'meeting.correct' : 'meeting.change',
      objectType: 'meeting',
      objectId: meeting.id,
      before,
      after: { ...after, ...(reason !== '' && { reason }) },
    });
    return { id: row.id, version: row.version };
  });
}

const contentOf = (
  { title, meetsOn, startsAt, place, agenda, minutes }: MeetingRow,
  people: MeetingContent['people'],
) => ({
  title,
  meetsOn,
  startsAt,
  place,
  agenda,
  minutes,
  people,
});

/** What is left out stays. */
function changed(before: MeetingContent, input: Input): MeetingContent {
  const { title, meetsOn, startsAt, place, agenda, minutes, people } = input;
  return {
    title: title ?? before.title,
    meetsOn: meetsOn ?? before.meetsOn,
    startsAt: startsAt ?? before.startsAt,
    place: place ?? before.place,
    agenda: agenda ?? before.agenda,
    minutes: minutes ?? before.minutes,
    people: people ?? before.people,
  };
}

async function requireStillHeld(write: ZoneWrite, { meetsOn, people }: MeetingContent): Promise<void> {
  enforce(mayBeHeld(meetsOn, write.today));
  enforce(mayCountAsJoint(bodiesPresent(people, await officeDepartments(write))));
}

const tellGuests = (write: ZoneWrite, meeting: MeetingRow, { people }: MeetingContent, hasMoved: boolean) =>
  hasMoved ? tellOfNewDay(write, meeting, people) : inviteBodies(write, meeting, people);

/** Days that were counted from the meeting's follow its new day; those that the meeting set itself stay. */
async function moveDueDays(write: ZoneWrite, meeting: MeetingRow, meetsOn: CivilDate): Promise<void> {
  const { tx, zoneId } = write;
  const days = await actionDays(write);
  if (days === null) return;
  const counted = await tx.meetingAction.findMany({
    where: { zoneId, meetingId: meeting.id, dueOn: toDateColumn(usualDueOn(meeting.meetsOn, days)) },
  });
  for (const { id } of counted) {
    const row = await tx.meetingAction.update({
      where: { zoneId_id: { zoneId, id } },
      data: { dueOn: toDateColumn(usualDueOn(meetsOn, days)), version: { increment: 1 } },
    });
    const action = parseAction(row);
    if (action.state === 'open') await tellOwner(write, action);
    if (action.state === 'reported') await tellOrganiser(write, action, meeting);
  }
}
