import { ACCEPTED_ENDINGS } from '../../../server/files/accepted-files.ts';
import { daysBetween } from '../../../server/platform/calendar.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { percentOf } from '../department/department-work.ts';
import type { OnTask } from './task-acts.server.ts';

/** A task with what its page shows around it: names of departments, days left, what may be uploaded. */
export async function readTaskPage({ api, locale }: LoadContext, { zone, year, number }: OnTask) {
  const [view, { departments }] = await orErrorPage(locale, () =>
    Promise.all([api.assessment.task({ zone, year, number }), api.zones.get({ zone })]),
  );
  const today = civilDayOf(new Date().toISOString());
  return {
    view,
    percent: percentOf(view.task),
    names: Object.fromEntries(departments.map(({ id, name }) => [id, name])),
    daysLeft: Object.fromEntries(view.task.targets.map(({ id, dueOn }) => [id, daysBetween(today, dueOn)])),
    endings: [...ACCEPTED_ENDINGS],
  };
}
