import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { requireDepartments } from '../../enterprises/checks/require-departments.ts';
import { enterprisesInZone } from '../../enterprises/in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { announceInspection } from './inspection-matters.ts';
import { mayBeJoint, numberQuestions, withLeading } from './inspection-rules.ts';
import type { planInspectionInput } from './schema.ts';

/** Z4, Z25: a round of checks: who goes together, when, to whom, and what is asked beside the six items of EF7. */
export function planInspection(context: RequestContext, input: z.infer<typeof planInspectionInput>) {
  return writeInZone(context, input.zone, 'planInspection', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { department, title, kind, fromOn, toOn, team, enterprises } = input;
    await requireBody(write, 'inspection.plan', department);
    const departments = withLeading(department, input.departments);
    await requireDepartments(write, departments, fromOn);
    enforce(mayBeJoint(kind, departments));
    await requireInZone(write, enterprises);
    const id = uuidv7();
    const plan = { title, kind, departments, team, checklist: numberQuestions(input.checklist, []), enterprises };
    const { version } = await tx.inspection.create({
      data: {
        ...plan,
        zoneId,
        id,
        departmentId: department,
        fromOn: toDateColumn(fromOn),
        toOn: toDateColumn(toOn),
        state: 'planned',
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
      },
    });
    await addActivityEvent(write, { subject: 'inspection', subjectId: id, kind: 'planned' });
    await announceInspection(write, { id, departmentId: department, title, toOn, departments });
    await write.record({
      action: 'inspection.plan',
      objectType: 'inspection',
      objectId: id,
      after: { department, ...plan, fromOn, toOn },
    });
    return { id, version };
  });
}

/** Who is checked is in the zone on the day of planning; `known` are those of the plan so far, who stay whatever became of them. */
export async function requireInZone(
  work: ZoneWork,
  enterprises: readonly string[],
  known: readonly string[] = [],
): Promise<void> {
  const members = new Set([...known, ...(await enterprisesInZone(work, work.today)).map(({ id }) => id)]);
  const stranger = enterprises.find((id) => !members.has(id));
  if (stranger === undefined) return;
  const { tx, zoneId } = work;
  const found = await tx.enterprise.findUnique({ where: { zoneId_id: { zoneId, id: stranger } } });
  throw badField('enterprises', { key: 'inspections.notInZone', params: { name: found?.name ?? stranger } });
}
