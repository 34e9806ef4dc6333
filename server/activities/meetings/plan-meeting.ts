import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { inviteBodies } from './news.ts';
import type { planMeetingInput } from './schema.ts';
import { parseMeeting, requirePeople, savePeople } from './store.ts';

/** Z2: a body of the zone convenes a joint meeting; the bodies it asks hear of it. A past day is entered afterwards. */
export function planMeeting(context: RequestContext, input: z.infer<typeof planMeetingInput>) {
  return writeInZone(context, input.zone, 'planMeeting', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { department, title, meetsOn, startsAt, place, agenda, people } = input;
    await requireBody(write, 'meeting.manage', department);
    await requirePeople(write, people, meetsOn);
    const meeting = await tx.meeting.create({
      data: {
        zoneId,
        id: uuidv7(),
        departmentId: department,
        title,
        meetsOn: toDateColumn(meetsOn),
        startsAt,
        place,
        agenda,
        state: 'planned',
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
      },
    });
    await savePeople(write, meeting.id, people, false);
    await inviteBodies(write, parseMeeting(meeting), people);
    await addActivityEvent(write, { subject: 'meeting', subjectId: meeting.id, kind: 'planned' });
    await write.record({
      action: 'meeting.plan',
      objectType: 'meeting',
      objectId: meeting.id,
      after: { department, title, meetsOn, startsAt, place, agenda, people },
    });
    return { id: meeting.id, version: meeting.version };
  });
}
