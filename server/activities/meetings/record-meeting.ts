import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { keepActivityFile } from '../files/activity-files.ts';
import { createAction } from './add-action.ts';
import { mayMoveMeeting } from './lifecycle.ts';
import { settleMeeting } from './news.ts';
import { bodiesPresent, mayBeHeld, mayCountAsJoint } from './record.ts';
import type { recordMeetingInput } from './schema.ts';
import { lockMeeting, officeDepartments, parseMeeting, requirePeople, savePeople } from './store.ts';

/**
 * Z2: the minutes of a meeting that was held, with who was present and what was agreed on. From its day on, and with two
 * bodies of the zone present: one alone meets with nobody.
 */
export function recordMeeting(context: RequestContext, input: z.infer<typeof recordMeetingInput>) {
  return writeInZone(context, input.zone, 'recordMeeting', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { minutes, people, actions, file } = input;
    const meeting = await lockMeeting(write, input.meeting);
    requireCurrent(meeting, input.version);
    enforce(mayMoveMeeting(meeting.state, 'record'));
    enforce(mayBeHeld(meeting.meetsOn, today));
    await requirePeople(write, people, meeting.meetsOn);
    enforce(mayCountAsJoint(bodiesPresent(people, await officeDepartments(write))));
    await savePeople(write, meeting.id, people, true);
    const held = await tx.meeting.update({
      where: { zoneId_id: { zoneId, id: meeting.id } },
      data: { state: 'held', minutes, minutesByName: actor.displayName, minutesAt: now, version: { increment: 1 } },
    });
    if (file) await keepActivityFile(write, 'meeting', meeting.id, file);
    await settleMeeting(write, meeting.id);
    await addActivityEvent(write, { subject: 'meeting', subjectId: meeting.id, kind: 'held' });
    const made: string[] = [];
    for (const [row, action] of actions.entries()) {
      made.push((await createAction(write, parseMeeting(held), action, `actions.${row}.`)).id);
    }
    await write.record({
      action: 'meeting.record',
      objectType: 'meeting',
      objectId: meeting.id,
      after: { minutes, people, actions, ...(file && { file }) },
    });
    return { id: held.id, version: held.version, actions: made };
  });
}
