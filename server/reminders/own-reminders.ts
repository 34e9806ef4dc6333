import type { ZoneWork } from '../audit/write-in-zone.ts';
import type { Prisma, Reminder } from '../generated/prisma/client.ts';
import type { RemindingArea } from './matter.ts';

/**
 * An area's open reminders for the reader, by due day: in their roles, for their department or enterprise, and what else
 * the area finds to be theirs.
 */
export function ownReminders(
  { tx, zoneId, actor }: ZoneWork,
  area: RemindingArea,
  alsoTheirs: Prisma.ReminderWhereInput[] = [],
): Promise<Reminder[]> {
  const own = actor.memberships.filter((member) => member.zoneId === zoneId);
  return tx.reminder.findMany({
    where: {
      zoneId,
      settledAt: null,
      matter: { startsWith: `${area}:` },
      OR: [
        ...own.flatMap(({ role, departmentId, enterpriseId }) => [
          { role },
          ...(departmentId ? [{ departmentId }] : []),
          ...(enterpriseId ? [{ enterpriseId }] : []),
        ]),
        ...alsoTheirs,
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
}
