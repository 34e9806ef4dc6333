import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireDepartments } from '../../enterprises/checks/require-departments.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { changesBetween } from '../changes.ts';
import { addActivityEvent } from '../events.ts';
import { announceInspection, announceNewDays } from './inspection-matters.ts';
import { mayBeJoint, mayChange, mayStillAct, numberQuestions, withLeading } from './inspection-rules.ts';
import { lockInspection, updateInspection, visitsOf } from './inspection-store.ts';
import { requireInZone } from './plan-inspection.ts';
import type { changeInspectionInput } from './schema.ts';

/** A plan is changed until it is concluded; what has been done under it stays, and moving its days takes a reason. */
export function changeInspection(context: RequestContext, input: z.infer<typeof changeInspectionInput>) {
  return writeInZone(context, input.zone, 'changeInspection', input, async (write) => {
    const before = await lockInspection(write, input.inspection);
    requireCurrent(before, input.version);
    enforce(mayStillAct(before));
    const { title, kind, fromOn, toOn, team, enterprises, reason } = input;
    const departments = withLeading(before.departmentId, input.departments);
    await requireDepartments(write, departments, fromOn);
    enforce(mayBeJoint(kind, departments));
    const checklist = numberQuestions(input.checklist, before.checklist);
    enforce(mayChange(before, { fromOn, enterprises, checklist }, await visitsOf(write, before.id)));
    await requireInZone(write, enterprises, before.enterprises);
    const isMoved = fromOn !== before.fromOn || toOn !== before.toOn;
    if (isMoved && reason === '') throw badField('reason', { key: 'inspections.movedWhy' });
    const plan = { title, kind, departments, team, checklist, enterprises };
    const changed = await updateInspection(write, before, {
      ...plan,
      fromOn: toDateColumn(fromOn),
      toOn: toDateColumn(toOn),
    });
    await addActivityEvent(write, {
      subject: 'inspection',
      subjectId: before.id,
      kind: isMoved ? 'moved' : 'changed',
      note: reason,
      details: changesBetween(toldOf(before), toldOf({ fromOn, toOn, title, enterprises })),
    });
    const round = { id: before.id, departmentId: before.departmentId, title, toOn, departments };
    await (isMoved ? announceNewDays : announceInspection)(write, round);
    await write.record({
      action: 'inspection.change',
      objectType: 'inspection',
      objectId: before.id,
      before: planOf(before),
      after: { ...plan, fromOn, toOn, reason },
    });
    return changed;
  });
}

/** Of the enterprises their number, the audit has them all. */
const toldOf = ({ fromOn, toOn, title, enterprises }: Pick<Plan, 'fromOn' | 'toOn' | 'title' | 'enterprises'>) => ({
  ...{ fromOn, toOn, title },
  enterprises: enterprises.length,
});

const planOf = ({ title, kind, fromOn, toOn, departments, team, checklist, enterprises }: Plan) => ({
  title,
  kind,
  departments,
  team,
  checklist,
  enterprises,
  fromOn,
  toOn,
});
type Plan = Awaited<ReturnType<typeof lockInspection>>;
