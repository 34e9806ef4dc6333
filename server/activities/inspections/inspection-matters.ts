import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { byDepartment, plainly } from '../../deadlines/deadline.ts';
import { notifyHolder, renewMatter } from '../../notifications/notify.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { type Body, holderOf } from '../body.ts';

/** A round to come, or moved, for the body that leads it and the departments that take part. */
export async function announceInspection(
  write: ZoneWrite,
  plan: { id: string; departmentId: Body; title: string; toOn: CivilDate; departments: readonly string[] },
): Promise<void> {
  const { id, departmentId, title, toOn, departments } = plan;
  const news = { kind: 'inspection', uid: id, subject: plainly(title), about: { id }, dueOn: toOn } as const;
  await renewMatter(write, holderOf(departmentId), news);
  for (const department of departments) await notifyHolder(write, byDepartment(department), news);
}
