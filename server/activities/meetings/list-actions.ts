import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { readDayCursor } from '../../enterprises/newest-first.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { bodyNames } from '../body.ts';
import { presentAction } from './present.ts';
import type { listActionsInput } from './schema.ts';
import { parseMeeting, reportersOf } from './store.ts';

/** Z2: what all meetings agreed on, by the day it is due: what is open with the earliest first, everything with the latest. */
export function listActions(context: RequestContext, input: z.infer<typeof listActionsInput>) {
  return readInZone(context, input.zone, 'meeting.view', async (read) => {
    const { tx, zoneId, today } = read;
    const after = readDayCursor(input.cursor);
    const order = input.open ? 'asc' : 'desc';
    const beyond = input.open ? 'gt' : 'lt';
    const isAfter: Prisma.MeetingActionWhereInput[] = after
      ? [{ dueOn: { [beyond]: after.day } }, { dueOn: after.day, id: { [beyond]: after.id } }]
      : [];
    const found = await tx.meetingAction.findMany({
      where: {
        zoneId,
        meeting: { state: 'held' },
        ...(input.open && { state: { not: 'closed' } }),
        ...(input.body !== undefined && { departmentId: input.body }),
        ...(after && { OR: isAfter }),
      },
      include: { meeting: true },
      orderBy: [{ dueOn: order }, { id: order }],
      take: input.limit + 1,
    });
    const page = toPage(found, input.limit, ({ dueOn, id }) => [dateColumn(dueOn), id]);
    const named = await bodyNames(read);
    const reporters = await reportersOf(
      read,
      page.items.map(({ id }) => id),
    );
    return {
      today,
      items: page.items.map(({ meeting, ...action }) =>
        presentAction(read, action, parseMeeting(meeting), named, reporters),
      ),
      nextCursor: page.nextCursor,
    };
  });
}
