import {
  byDepartment,
  byRoles,
  type Deadline,
  type DeadlineSource,
  type DeadlineWork,
  type Span,
} from '../deadlines/deadline.ts';
import { civilDate, daysBetween, yearOf } from '../platform/calendar.ts';
import { can } from '../platform/permissions.ts';
import { firstUnknownYear } from '../working-days/first-unknown-year.ts';
import { readWorkingDays } from '../working-days/read-working-days.ts';
import { deadlines } from './owed.ts';
import { submissionsToVerify } from './read-queue.ts';
import { readScores } from './read-scores.ts';

/** Targets that wait for their departments (A9), and submissions that wait for the office (A5). */
export const assessmentDeadlines: DeadlineSource = {
  async open(work, span) {
    return [...(await targets(work, span)), ...(await verifications(work))];
  },
};

async function targets({ tx, zoneId, actor, now, today, platform }: DeadlineWork, { to }: Span): Promise<Deadline[]> {
  if (!can(actor, 'scores.view', zoneId)) return [];
  // A year before last that nobody closed is history: its targets can't be met any more.
  const plans = await tx.plan.findMany({
    where: { zoneId, state: 'in-force', year: { gte: yearOf(today) - 1 } },
    orderBy: { year: 'asc' },
  });
  const found: Deadline[] = [];
  for (const { year } of plans) {
    const { scores } = await readScores(platform, tx, { zoneId, year, asOf: today, now });
    for (const target of deadlines(scores.departments, today, daysBetween(today, to))) {
      found.push({
        kind: 'target',
        rule: 'A9',
        uid: `${year}/${target.key}`,
        subject: target.title,
        dueOn: target.dueOn,
        unknownYear: null,
        holder: byDepartment(target.departmentId),
        about: { id: target.key, task: target.taskNumber, year },
      });
    }
  }
  return found;
}

async function verifications(work: DeadlineWork): Promise<Deadline[]> {
  const { tx, zoneId, actor, timeZone, today } = work;
  if (!can(actor, 'evidence.view', zoneId)) return [];
  const waiting = await submissionsToVerify(work);
  const days = waiting.map(({ since }) => civilDate(new Date(since), timeZone));
  const first = days.reduce((a, b) => (a < b ? a : b), today);
  const calendar = await readWorkingDays(tx, first);
  return waiting.map(({ id, title, dueOn }, index) => ({
    kind: 'verification',
    rule: 'A5',
    uid: id,
    subject: title,
    dueOn,
    unknownYear: dueOn === null ? firstUnknownYear(calendar, days[index] ?? today) : null,
    holder: byRoles('office'),
    about: { id },
  }));
}
