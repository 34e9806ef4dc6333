import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { daysOfYear, readDayCursor } from '../../enterprises/newest-first.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { toPage } from '../../platform/page.ts';
import { ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { bodyNames } from '../body.ts';
import { presentMeeting } from './present.ts';
import type { listMeetingsInput } from './schema.ts';
import { officeDepartments } from './store.ts';

/** Z2: the joint meetings, the newest day first. */
export function listMeetings(context: RequestContext, input: z.infer<typeof listMeetingsInput>) {
  return readInZone(context, input.zone, 'meeting.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const after = readDayCursor(input.cursor);
    const meetsOn = daysOfYear(input.year);
    const found = await tx.meeting.findMany({
      where: {
        zoneId,
        ...(meetsOn && { meetsOn }),
        ...(input.state && { state: input.state }),
        ...(input.body !== undefined && { departmentId: input.body }),
        ...(after && { OR: [{ meetsOn: { lt: after.day } }, { meetsOn: after.day, id: { lt: after.id } }] }),
      },
      include: { attendees: true, actions: { select: { state: true } } },
      orderBy: [{ meetsOn: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const named = await bodyNames(read);
    const offices = await officeDepartments(read);
    const page = toPage(found, input.limit, ({ meetsOn: day, id }) => [dateColumn(day), id]);
    const owners = ownersFor(actor, 'meeting.manage', zoneId);
    return {
      items: page.items.map((meeting) => presentMeeting(meeting, named, offices, today)),
      nextCursor: page.nextCursor,
      canPlan: owners === 'all' || owners.length > 0,
    };
  });
}
