import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import type { InspectionKind, InspectionState } from './lifecycle.ts';
import type { OwnQuestion } from './plan-content.ts';

/** The article behind a round of checks. */
const ruleOf = (kind: InspectionKind) => (kind === 'joint' ? 'Z25' : 'Z4');

const refuse = (kind: InspectionKind, reason: string, params?: Record<string, string | number>): Verdict => ({
  ok: false,
  reason: `inspection.${reason}`,
  rule: ruleOf(kind),
  ...(params && { params }),
});

interface Plan {
  kind: InspectionKind;
  state: InspectionState;
}

/** Z25: a joint inspection is made by two or more departments; the leading one is among them. */
export function mayBeJoint(kind: InspectionKind, departments: readonly string[]): Verdict {
  if (kind === 'check' || departments.length > 1) return allowed;
  return refuse('joint', 'jointNeedsTwo', { number: departments.length });
}

/** The leading department takes part itself; the office leads others. */
export const withLeading = (body: string | null, departments: readonly string[]): string[] => [
  ...new Set([...(body === null ? [] : [body]), ...departments]),
];

/** What is concluded or cancelled stays as it is. */
export const mayStillAct = ({ kind, state }: Plan): Verdict =>
  state === 'planned' ? allowed : refuse(kind, state === 'concluded' ? 'concluded' : 'cancelled');

/** A visit that has been made. */
export interface Visit {
  enterpriseId: string;
  on: CivilDate;
}

/** A changed plan keeps what is done: enterprises visited, questions asked, days of visits. */
export function mayChange(
  before: Plan & { checklist: readonly OwnQuestion[] },
  after: { fromOn: CivilDate; enterprises: readonly string[]; checklist: readonly OwnQuestion[] },
  visits: readonly Visit[],
): Verdict {
  const { kind } = before;
  if (visits.length === 0) return allowed;
  const lost = visits.filter(({ enterpriseId }) => !after.enterprises.includes(enterpriseId));
  if (lost.length > 0) return refuse(kind, 'visitedStays', { number: new Set(lost.map((v) => v.enterpriseId)).size });
  const first = visits.map(({ on }) => on).sort()[0] ?? after.fromOn;
  if (after.fromOn > first) return refuse(kind, 'visitBefore', { day: first });
  const dropped = before.checklist.find(({ id }) => !after.checklist.some((kept) => kept.id === id));
  return dropped ? refuse(kind, 'questionAsked', { question: dropped.text }) : allowed;
}

/** A round is concluded when at least one visit is on record; who was not visited is named with the reason. */
export function mayConclude(plan: Plan, visited: number, unvisited: number, whyUnvisited: string): Verdict {
  if (visited === 0) return refuse(plan.kind, 'noVisit');
  return unvisited > 0 && whyUnvisited === '' ? refuse(plan.kind, 'unvisited', { number: unvisited }) : allowed;
}

/** A round with visits is concluded, never cancelled. */
export const mayCancel = ({ kind }: Plan, visits: number): Verdict =>
  visits === 0 ? allowed : refuse(kind, 'hasVisits', { number: visits });

/** A check belongs to a planned round: one of its enterprises, on its days, or later with a reason. */
export function mayVisit(
  plan: Plan & { fromOn: CivilDate; toOn: CivilDate; enterprises: readonly string[] },
  visit: Visit,
  whyLate: string,
): Verdict {
  const still = mayStillAct(plan);
  if (!still.ok) return still;
  if (!plan.enterprises.includes(visit.enterpriseId)) return refuse(plan.kind, 'notInPlan');
  if (visit.on < plan.fromOn) return refuse(plan.kind, 'beforePlan', { day: plan.fromOn });
  return visit.on <= plan.toOn || whyLate !== '' ? allowed : refuse(plan.kind, 'afterPlan', { day: plan.toOn });
}

/** Questions keep their ids for as long as their words stay, and new ones get the next number. */
export function numberQuestions(texts: readonly string[], known: readonly OwnQuestion[]): OwnQuestion[] {
  let last = Math.max(0, ...known.map(({ id }) => Number(id.slice(1))));
  return texts.map((text) => {
    const same = known.find((question) => question.text === text);
    if (same) return same;
    last += 1;
    return { id: `q${last}`, text };
  });
}
