import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../audit/write-in-zone.ts';
import { toDateColumn } from '../platform/calendar.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { lastDayBefore, renameFaults } from './department-name.ts';
import { loadDepartmentHistory } from './departments.ts';
import { asBadInput, requireDepartment } from './require-department.ts';
import type { renameInput } from './schema.ts';
import { lockZone } from './store.ts';

/** The office gives a department a new name from a day on; the old one stays the name of the days before. */
export function renameDepartment(context: RequestContext, input: z.infer<typeof renameInput>) {
  return writeInZone(context, input.zone, 'renameDepartment', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'departments.manage', zoneId);
    await lockZone(tx, zoneId);
    const department = requireDepartment(await loadDepartmentHistory(tx, zoneId), input.department, input.version);
    const faults = renameFaults(department, input.name, input.effectiveOn);
    if (faults.length > 0) throw asBadInput(faults);
    const id = uuidv7();
    await tx.departmentFormerName.create({
      data: {
        zoneId,
        departmentId: department.id,
        until: toDateColumn(lastDayBefore(input.effectiveOn)),
        nameZh: department.name['zh-CN'],
        nameEn: department.name.en,
      },
    });
    await tx.department.update({
      where: { zoneId_id: { zoneId, id: department.id } },
      data: { nameZh: input.name['zh-CN'], nameEn: input.name.en, version: { increment: 1 } },
    });
    await tx.departmentChange.create({
      data: {
        zoneId,
        id,
        kind: 'rename',
        effectiveOn: toDateColumn(input.effectiveOn),
        fromIds: [department.id],
        toIds: [department.id],
        reason: input.reason,
        decidedById: actor.userId,
        decidedByName: actor.displayName,
        decidedAt: now,
      },
    });
    await write.record({
      action: 'department.rename',
      objectType: 'department',
      objectId: department.id,
      before: { name: department.name },
      after: { name: input.name, effectiveOn: input.effectiveOn, reason: input.reason },
    });
    return { id, kind: 'rename' as const, effectiveOn: input.effectiveOn };
  });
}
