import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { mayMoveMeeting } from './lifecycle.ts';
import { settleAction, settleMeeting } from './news.ts';
import type { cancelMeetingInput } from './schema.ts';
import { lockMeeting } from './store.ts';

/**
 * Z2: a meeting that does not take place, or that was recorded in error: with it its actions count no longer, and the
 * minutes stand in its history only.
 */
export function cancelMeeting(context: RequestContext, input: z.infer<typeof cancelMeetingInput>) {
  return writeInZone(context, input.zone, 'cancelMeeting', input, async (write) => {
    const { tx, zoneId } = write;
    const { reason } = input;
    const meeting = await lockMeeting(write, input.meeting);
    requireCurrent(meeting, input.version);
    enforce(mayMoveMeeting(meeting.state, 'cancel'));
    const { version } = await tx.meeting.update({
      where: { zoneId_id: { zoneId, id: meeting.id } },
      data: { state: 'cancelled', minutes: '', minutesByName: null, minutesAt: null, version: { increment: 1 } },
    });
    await settleMeeting(write, meeting.id);
    const actions = await tx.meetingAction.findMany({ where: { zoneId, meetingId: meeting.id }, select: { id: true } });
    for (const { id } of actions) await settleAction(write, id);
    const wasHeld = meeting.state === 'held';
    await addActivityEvent(write, {
      subject: 'meeting',
      subjectId: meeting.id,
      kind: wasHeld ? 'annulled' : 'cancelled',
      note: reason,
      ...(wasHeld && { details: { minutes: [meeting.minutes, ''] } }),
    });
    await write.record({
      action: 'meeting.cancel',
      objectType: 'meeting',
      objectId: meeting.id,
      before: { state: meeting.state, minutes: meeting.minutes },
      after: { state: 'cancelled', reason },
    });
    return { id: meeting.id, version };
  });
}
