import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { ownReminders } from '../../reminders/own-reminders.ts';
import { visibleTo } from '../visible.ts';
import { MATTER_KINDS } from './matters.ts';

/**
 * What the reader is reminded of, by due day: in their roles, for their department or enterprise. In a role, only of the
 * risks that it may see (R28).
 */
export function listReminders(context: RequestContext, input: { zone: string }) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const found = await ownReminders(read, 'risk');
    const ofRoles = found.filter(({ role }) => role !== null).map(({ subjectId }) => subjectId);
    const seen = await tx.riskItem.findMany({
      where: { ...visibleTo(actor, zoneId), id: { in: ofRoles } },
      select: { id: true },
    });
    const visible = new Set(seen.map(({ id }) => id));
    return {
      today,
      items: found
        .filter(({ role, subjectId }) => role === null || visible.has(subjectId))
        .map(({ id, kind, subjectId, label, dueOn }) => ({
          id,
          kind: z.enum(MATTER_KINDS).parse(kind),
          subject: subjectId,
          label,
          dueOn: dateColumn(dueOn),
          isOverdue: dateColumn(dueOn) < today,
        })),
    };
  });
}
