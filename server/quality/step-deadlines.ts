import { type Deadline, type DeadlineWork, type Holder, plainly } from '../deadlines/deadline.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import { mayOpen } from './reports/store.ts';
import { answersFor, inspectionDepartments } from './steps/asked-departments.ts';
import { loadOpenHalves, type OpenHalf } from './steps/open-halves.ts';
import type { Judged } from './steps/progress.ts';
import { isPossible, type StepMatter } from './steps/quality-matters.ts';

const SHOWN = {
  data: { kind: 'quality-data', rule: 'Q4' },
  draft: { kind: 'quality-draft', rule: 'Q7' },
  review: { kind: 'quality-review', rule: 'Q8' },
  opinion: { kind: 'quality-opinion', rule: 'Q8' },
  consultation: { kind: 'quality-consultation', rule: 'Q8' },
  publication: { kind: 'quality-publication', rule: 'Q9' },
} as const satisfies Record<StepMatter['kind'], Pick<Deadline, 'kind' | 'rule'>>;

/**
 * Q4, Q7-Q9: what is open of the half-yearly analyses up to the half-year of a day: data, drafts and publications for
 * readers of the zone's figures, reviews and opinions for those who see drafts, and for a department what is asked of it.
 */
export async function stepDeadlines(work: DeadlineWork, judged: Judged, upTo: string): Promise<Deadline[]> {
  const { tx, zoneId, actor, today } = work;
  const seesDrafts = can(actor, 'quality.draft-view', zoneId);
  const seesFigures = can(actor, 'quality.view', zoneId);
  const contributes = ownersFor(actor, 'quality.contribute', zoneId);
  if (!seesFigures && contributes.length === 0) return [];
  const halves = await loadOpenHalves(tx, zoneId, judged, upTo);
  const asked = halves.flatMap(({ report }) => report?.opinionsMissing ?? []);
  const answers = asked.length > 0 ? await answersFor(work, asked) : [];
  const inspection = asked.length > 0 ? await inspectionDepartments(work) : [];
  const isSeen = ({ kind, holder: { departmentId } }: StepMatter): boolean => {
    if (kind === 'data') return seesFigures || (departmentId !== null && contributes.includes(departmentId));
    if (kind === 'opinion') return seesDrafts || (departmentId !== null && answers.includes(departmentId));
    return kind === 'draft' || kind === 'publication' ? seesFigures : seesDrafts;
  };
  const holderOf = ({ kind, holder: { role, departmentId } }: StepMatter): Holder => ({
    roles: kind === 'opinion' && inspection.includes(departmentId ?? '') ? ['inspection'] : role ? [role] : [],
    departmentId,
    enterpriseId: null,
  });
  return halves.flatMap((half) =>
    half.matters
      .filter((matter) => isSeen(matter) && isPossible(matter, today))
      .map((matter) => asDeadline(work, half, matter, holderOf(matter))),
  );
}

function asDeadline(
  { actor, zoneId }: DeadlineWork,
  { period, report }: OpenHalf,
  { kind, dueOn, holder: { departmentId } }: StepMatter,
  holder: Holder,
): Deadline {
  const round = kind === 'opinion' || kind === 'consultation' ? report?.round : null;
  return {
    ...SHOWN[kind],
    uid: [period, round, departmentId].filter((part) => part != null).join('/'),
    subject: plainly(period),
    dueOn,
    unknownYear: null,
    holder,
    // A draft opens for some only: for all others the list of the half-years tells how it stands.
    about: { id: kind === 'data' ? period : report && mayOpen(actor, zoneId, report) ? report.id : '' },
  };
}
