import { byDepartment, byRoles, type Deadline, type DeadlineWork, plainly } from '../deadlines/deadline.ts';
import type { QualityReport } from '../generated/prisma/client.ts';
import { dateColumn } from '../platform/calendar.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import { firstUnknownYear } from '../working-days/first-unknown-year.ts';
import { readWorkingDays } from '../working-days/read-working-days.ts';
import type { RulePack } from '../zones/rule-pack.ts';
import { latestOpinionDay, reviewDueOn } from './reports/dues.ts';

/** What waits in analyses that have begun: departments' data (Q4), the review and the consultation (Q8). */
export async function stepDeadlines(work: DeadlineWork, pack: RulePack): Promise<Deadline[]> {
  return [...(await dataOwed(work)), ...(await reviews(work, pack)), ...(await consultations(work, pack))];
}

/** The departments whose things the reader sees: all of the zone, or the own one. */
function departmentsSeen({ actor, zoneId }: DeadlineWork, asReader: boolean): 'all' | string[] {
  return asReader ? 'all' : ownersFor(actor, 'quality.contribute', zoneId);
}

/** Q4: asked of a department by the newest arrangement; what comes after the draft was handed in changes nothing in it. */
async function dataOwed(work: DeadlineWork): Promise<Deadline[]> {
  const { tx, zoneId, actor } = work;
  const seen = departmentsSeen(work, can(actor, 'quality.view', zoneId));
  if (seen.length === 0) return [];
  const arrangement = await tx.qualityArrangement.findFirst({
    where: { zoneId },
    orderBy: [{ year: 'desc' }, { half: 'desc' }],
  });
  if (!arrangement) return [];
  const { year, half, departments, dataDueOn } = arrangement;
  const handedIn = await tx.qualityReport.count({ where: { zoneId, year, half, firstSubmittedOn: { not: null } } });
  if (handedIn > 0) return [];
  const reported = await tx.qualityContribution.findMany({
    where: { zoneId, year, half, revision: 1 },
    select: { departmentId: true },
  });
  const period = `${year}-H${half}`;
  return departments
    .filter((id) => (seen === 'all' || seen.includes(id)) && reported.every(({ departmentId }) => departmentId !== id))
    .map((id) => ({
      kind: 'quality-data',
      rule: 'Q4',
      uid: `${period}/${id}`,
      subject: plainly(period),
      dueOn: dateColumn(dataDueOn),
      unknownYear: null,
      holder: byDepartment(id),
      about: { id: period },
    }));
}

/** Q8: five days from the day on which the office received the draft. */
async function reviews({ tx, zoneId, actor }: DeadlineWork, pack: RulePack): Promise<Deadline[]> {
  if (!can(actor, 'quality.draft-view', zoneId)) return [];
  const submitted = await tx.qualityReport.findMany({ where: { zoneId, state: 'submitted' } });
  return submitted.flatMap(({ submittedOn, ...report }) =>
    submittedOn === null
      ? []
      : [
          {
            ...ofReport(report),
            kind: 'quality-review' as const,
            dueOn: reviewDueOn(dateColumn(submittedOn), pack),
            holder: byRoles('office'),
          },
        ],
  );
}

/** Q8: the opinions of the departments that are asked, and the office's part: to gather them when the day is over. */
async function consultations(work: DeadlineWork, pack: RulePack): Promise<Deadline[]> {
  const { tx, zoneId, actor, today } = work;
  const isReader = can(actor, 'quality.draft-view', zoneId);
  const seen = departmentsSeen(work, isReader);
  if (seen.length === 0) return [];
  const running = await tx.qualityReport.findMany({
    where: { zoneId, state: 'consulting' },
    include: { responses: { select: { round: true, departmentId: true } } },
  });
  const found: Deadline[] = [];
  for (const { responses, ...report } of running) {
    const { round, consulted, consultedOn, consultationEndsOn } = report;
    const begunOn = consultedOn ? dateColumn(consultedOn) : today;
    const calendar = await readWorkingDays(tx, begunOn);
    const endsOn = consultationEndsOn ? dateColumn(consultationEndsOn) : latestOpinionDay(calendar, begunOn, pack);
    const facts = {
      ...ofReport(report),
      dueOn: endsOn,
      unknownYear: endsOn === null ? firstUnknownYear(calendar, begunOn) : null,
    };
    const answered = responses.filter((each) => each.round === round).map(({ departmentId }) => departmentId);
    // Once its day is over, an opinion can't be given any more.
    const isOpen = endsOn === null || today <= endsOn;
    const waiting = isOpen
      ? consulted.filter((id) => !answered.includes(id) && (seen === 'all' || seen.includes(id)))
      : [];
    found.push(
      ...waiting.map((id) => ({
        ...facts,
        kind: 'quality-opinion' as const,
        uid: `${report.id}/${round}/${id}`,
        holder: byDepartment(id),
      })),
    );
    if (isReader) {
      found.push({
        ...facts,
        kind: 'quality-consultation',
        uid: `${report.id}/${round}`,
        holder: byRoles('office'),
      });
    }
  }
  return found;
}

const ofReport = ({ id, year, half }: Pick<QualityReport, 'id' | 'year' | 'half'>) => ({
  rule: 'Q8',
  uid: id,
  subject: plainly(`${year}-H${half}`),
  unknownYear: null,
  about: { id },
});
