import { addDays, type CivilDate, daysBetween } from '../../platform/calendar.ts';
import type { CaseDuty } from '../cases/duties.ts';
import type { FilingKind, ViewerRole } from '../kinds.ts';
import { HOLDER, isOpen, type RiskState } from '../lifecycle.ts';
import { answerDueOn, isDueToLift, type Measure } from '../measures/measure.ts';
import type { RiskTerm } from '../terms.ts';

/** R25: what is supervised: the steps of the work, answers, measures past their term, the duties of enterprises. */
export const MATTER_KINDS = [
  'verify',
  'assess',
  'decide',
  'answer',
  'lift',
  'reduction-report',
  'progress',
  'retention-due',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Whose turn it is: one of the three. */
export interface Holder {
  role: ViewerRole | null;
  departmentId: string | null;
  enterpriseId: string | null;
}

/** Something that somebody has to do by a day. */
export interface Matter {
  kind: MatterKind;
  /** The risk, measure or case that it is about. */
  subjectId: string;
  itemId: string;
  /** Of the risk: all that a reminder says of it. */
  number: string;
  dueOn: CivilDate;
  holder: Holder;
}

export interface ItemFacts {
  id: string;
  number: string;
  state: RiskState;
  /** The term that runs now, by the zone's rule pack. */
  term: RiskTerm | null;
}

export interface MeasureFacts extends Measure {
  id: string;
  itemId: string;
  number: string;
  departmentId: string | null;
  hasAnswer: boolean;
  decidedOn: CivilDate | null;
}

export interface CaseFacts {
  id: string;
  itemId: string;
  number: string;
  enterpriseId: string;
  closedOn: CivilDate | null;
  duties: readonly CaseDuty[];
}

const byRole = (role: ViewerRole): Holder => ({ role, departmentId: null, enterpriseId: null });

/** R13, R17: the running term of a risk, due from whoever holds it. */
export function termMatter({ id, number, state, term }: ItemFacts): Matter[] {
  const role = HOLDER[state];
  if (!isOpen(state) || !term || role === null) return [];
  return [{ kind: term.step, subjectId: id, itemId: id, number, dueOn: term.dueOn, holder: byRole(role) }];
}

/** R21: the answer of the authority that a response was proposed to; null days: the zone sets no term. */
export function answerMatter(measure: MeasureFacts, answerDays: number | null): Matter[] {
  const { id, itemId, number, state, departmentId, hasAnswer, decidedOn } = measure;
  const dueOn = answerDueOn(measure, decidedOn, answerDays);
  if (state !== 'approved' || departmentId === null || hasAnswer || dueOn === null) return [];
  return [
    { kind: 'answer', subjectId: id, itemId, number, dueOn, holder: { role: null, departmentId, enterpriseId: null } },
  ];
}

/** R23, R25: over, but its lifting is not on record: the system's own work, which the office presses for. */
export function liftMatter(measure: MeasureFacts, today: CivilDate): Matter[] {
  if (measure.endsOn === null || !isDueToLift(measure, today)) return [];
  const { id, itemId, number, endsOn } = measure;
  return [{ kind: 'lift', subjectId: id, itemId, number, dueOn: endsOn, holder: byRole('office') }];
}

const DATED: readonly FilingKind[] = ['reduction-report', 'progress'] satisfies readonly (FilingKind & MatterKind)[];

/** R22: what the enterprise of a running case owes by a day. */
export function caseMatters({ id, itemId, number, enterpriseId, closedOn, duties }: CaseFacts): Matter[] {
  if (closedOn !== null) return [];
  const holder = { role: null, departmentId: null, enterpriseId };
  return duties.flatMap(({ kind, dueOn, filedOn }) =>
    DATED.includes(kind) && dueOn !== null && filedOn === null
      ? [{ kind: kind as MatterKind, subjectId: id, itemId, number, dueOn, holder }]
      : [],
  );
}

/** R30: a file may be destroyed from the day after its retention; that is for the office to propose. */
export const retentionMatter = (item: { id: string; number: string; retainUntil: CivilDate }): Matter => ({
  kind: 'retention-due',
  subjectId: item.id,
  itemId: item.id,
  number: item.number,
  dueOn: addDays(item.retainUntil, 1),
  holder: byRole('office'),
});

/** How many days past its day; 0 while there is time. */
export const daysLate = ({ dueOn }: Pick<Matter, 'dueOn'>, today: CivilDate): number =>
  Math.max(0, daysBetween(dueOn, today));

/** R25: what is late, the latest first. */
export const overdueOf = (matters: readonly Matter[], today: CivilDate): Matter[] =>
  matters
    .filter((matter) => daysLate(matter, today) > 0)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number.localeCompare(b.number));

/** So many days before a matter is due, its holder is reminded. */
export const REMIND_DAYS_BEFORE = 3;

/** Is it time to remind? What the system does by itself needs nobody reminded. */
export const isToRemind = ({ kind, dueOn }: Pick<Matter, 'kind' | 'dueOn'>, today: CivilDate): boolean =>
  kind !== 'lift' && daysBetween(today, dueOn) <= REMIND_DAYS_BEFORE;

/** What makes two reminders one: the same matter with the same day. */
export const matterKey = ({ kind, subjectId, dueOn }: Pick<Matter, 'kind' | 'subjectId' | 'dueOn'>): string =>
  `risk:${subjectId}:${kind}:${dueOn}`;
