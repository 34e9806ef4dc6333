import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { byDepartment, type Holder, plainly } from '../../deadlines/deadline.ts';
import { notifyHolder, renewMatter, settleMatter } from '../../notifications/notify.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { type Body, holderOf } from '../body.ts';

interface Round {
  id: string;
  departmentId: Body;
  title: string;
  toOn: CivilDate;
  departments: readonly string[];
}

/** A round to come, for the body that leads it, whose deadline it is, and the departments that take part. */
export async function announceInspection(write: ZoneWrite, round: Round): Promise<void> {
  await notifyHolder(write, holderOf(round.departmentId), newsOf('inspection', round));
  for (const holder of guestsOf(round)) await notifyHolder(write, holder, newsOf('inspection-invited', round));
}

/** The same when its days have moved: it is news for those, too, who have heard of the round. */
export async function announceNewDays(write: ZoneWrite, round: Round): Promise<void> {
  await renewMatter(write, [holderOf(round.departmentId)], newsOf('inspection', round));
  const guests = guestsOf(round);
  if (guests.length > 0) await renewMatter(write, guests, newsOf('inspection-invited', round));
}

/** Concluded or cancelled: nobody waits for it any more. */
export async function settleInspection(write: ZoneWrite, uid: string): Promise<void> {
  for (const kind of ['inspection', 'inspection-invited'] as const) await settleMatter(write, { kind, uid });
}

const guestsOf = ({ departmentId, departments }: Round): Holder[] =>
  departments.filter((department) => department !== departmentId).map(byDepartment);

const newsOf = (kind: 'inspection' | 'inspection-invited', { id, title, toOn }: Round) => ({
  kind,
  uid: id,
  subject: plainly(title),
  about: { id },
  dueOn: toOn,
});
