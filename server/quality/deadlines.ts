import {
  byEnterprise,
  byRoles,
  type Deadline,
  type DeadlineKind,
  type DeadlineSource,
  type DeadlineWork,
  type Holder,
  plainly,
  type Span,
} from '../deadlines/deadline.ts';
import { loadEnterprisesWithEvents } from '../enterprises/enterprises-with-events.ts';
import type { CivilDate } from '../platform/calendar.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import { MissingParameter, type RulePack, readRulePack } from '../zones/rule-pack.ts';
import { enterpriseReportDueOn, owesReport } from './enterprise-reports/filing.ts';
import { type Half, halfAfter, halfWith, lastHalfOver, periodOf, windowOf } from './period.ts';
import { draftDueOn, publicationDueOn } from './reports/dues.ts';
import { stepDeadlines } from './step-deadlines.ts';

/** The steps of the half-yearly analyses (Q4, Q7-Q9) and the enterprises' own reports (Z9), as far as the span goes. */
export const qualityDeadlines: DeadlineSource = {
  async open(work, span) {
    const pack = await readRulePack(work.tx, work.zoneId);
    const halves = halvesIn(span, work.today, pack);
    return [
      ...(await stepDeadlines(work, pack)),
      ...(await halfDeadlines(work, halves, pack)),
      ...(await enterpriseReports(work, halves, pack)),
    ];
  },
};

/** A day of the rule pack; null where the zone sets none, which is nobody's duty. */
function dayIfSet(due: () => CivilDate): CivilDate | null {
  try {
    return due();
  } catch (error) {
    if (error instanceof MissingParameter) return null;
    throw error;
  }
}

/** From the newest half-year that is over to the last one of which something is due in the span. */
function halvesIn({ to }: Span, today: CivilDate, pack: RulePack): Half[] {
  if (dayIfSet(() => halfWith(to, pack) && to) === null) return [];
  const halves: Half[] = [];
  const last = halfWith(to, pack);
  for (let half = lastHalfOver(today, pack); isUpTo(half, last); half = halfAfter(half)) halves.push(half);
  return halves;
}

const isUpTo = (half: Half, last: Half): boolean => periodOf(half) <= periodOf(last);

/** Q7, Q9: a draft until it was first handed in, a publication until it was first published. */
async function halfDeadlines({ tx, zoneId, actor }: DeadlineWork, halves: readonly Half[], pack: RulePack) {
  if (!can(actor, 'quality.view', zoneId) || halves.length === 0) return [];
  const reports = await tx.qualityReport.findMany({
    where: { zoneId, OR: halves.map(({ year, half }) => ({ year, half })) },
    select: { id: true, year: true, half: true, firstSubmittedOn: true, publishedOn: true },
  });
  return halves.flatMap((half) => {
    const report = reports.find((each) => each.year === half.year && each.half === half.half);
    const draft = report?.firstSubmittedOn ? null : dayIfSet(() => draftDueOn(half, pack));
    const publication = report?.publishedOn ? null : dayIfSet(() => publicationDueOn(half, pack));
    const about = { id: report?.id ?? '' };
    return [
      ...ofHalf('quality-draft', 'Q7', half, draft, byRoles('technical'), about),
      ...ofHalf('quality-publication', 'Q9', half, publication, byRoles('office'), about),
    ];
  });
}

/** Z9: an enterprise's own reports for its people; for readers of the zone one entry until all of them are in. */
async function enterpriseReports(work: DeadlineWork, halves: readonly Half[], pack: RulePack): Promise<Deadline[]> {
  const { tx, zoneId, actor, today } = work;
  const seen = ownersFor(actor, 'archive.view', zoneId);
  if (seen.length === 0 || halves.length === 0) return [];
  const all = await loadEnterprisesWithEvents(work);
  const enterprises = all.filter(({ id }) => seen === 'all' || seen.includes(id));
  const filed = await tx.enterpriseReport.findMany({
    where: { zoneId, revision: 1, OR: halves.map(({ year, half }) => ({ year, half })) },
    select: { enterpriseId: true, year: true, half: true },
  });
  return halves.flatMap((half) => {
    const dueOn = dayIfSet(() => enterpriseReportDueOn(half, pack));
    const hasFiled = new Set(
      filed
        .filter((each) => each.year === half.year && each.half === half.half)
        .map(({ enterpriseId }) => enterpriseId),
    );
    const owing = enterprises.filter(({ id, events }) => owesReport(events, half, pack) && !hasFiled.has(id));
    if (seen !== 'all') {
      // Of a half-year that is over, the enterprise's own duties tell.
      if (windowOf(half, pack).to < today) return [];
      return owing.flatMap(({ id }) =>
        ofHalf('half-year-report', 'Z9', half, dueOn, byEnterprise(id), { id: periodOf(half) }, id),
      );
    }
    return owing.length === 0
      ? []
      : ofHalf('zone-half-year-reports', 'Z9', half, dueOn, byRoles('office'), { id: periodOf(half) });
  });
}

function ofHalf(
  kind: DeadlineKind,
  rule: string,
  half: Half,
  dueOn: CivilDate | null,
  holder: Holder,
  about: Deadline['about'],
  enterpriseId?: string,
): Deadline[] {
  if (dueOn === null) return [];
  const period = periodOf(half);
  return [
    {
      kind,
      rule,
      uid: enterpriseId ? `${period}/${enterpriseId}` : period,
      subject: plainly(period),
      dueOn,
      unknownYear: null,
      holder,
      about,
      ...(enterpriseId && { enterpriseId }),
    },
  ];
}
