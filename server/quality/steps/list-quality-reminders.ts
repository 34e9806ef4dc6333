import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { ownReminders } from '../../reminders/own-reminders.ts';
import { periodOf } from '../period.ts';
import { inspectionDepartments } from './asked-departments.ts';
import { REMINDED_MATTERS } from './quality-matters.ts';
import type { qualityRemindersOutput } from './schema.ts';

const kind = z.enum(REMINDED_MATTERS);

/** Q4, Q7-Q9, Z9: what the reader is reminded of in the half-yearly analysis, by due day. */
export function listQualityReminders(
  context: RequestContext,
  input: { zone: string },
): Promise<z.infer<typeof qualityRemindersOutput>> {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const inspects = actor.memberships.some((own) => own.zoneId === zoneId && own.role === 'inspection');
    const found = await ownReminders(
      read,
      'quality',
      inspects ? [{ kind: 'opinion', departmentId: { in: await inspectionDepartments(read) } }] : [],
    );
    const reports = await tx.qualityReport.findMany({
      where: { zoneId },
      select: { id: true, year: true, half: true },
    });
    const idOf = new Map(reports.map(({ id, year, half }) => [periodOf({ year, half: half === 1 ? 1 : 2 }), id]));
    return {
      today,
      items: found.map(({ id, label, dueOn, enterpriseId, ...reminder }) => ({
        id,
        kind: kind.parse(reminder.kind),
        period: label,
        report: enterpriseId === null ? (idOf.get(label) ?? null) : null,
        enterprise: enterpriseId,
        dueOn: dateColumn(dueOn),
        isOverdue: dateColumn(dueOn) < today,
      })),
    };
  });
}
