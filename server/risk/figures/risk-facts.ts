import type { CivilDate } from '../../platform/calendar.ts';
import type { RiskLevel, RiskSource, ViewerRole } from '../kinds.ts';
import type { RiskState } from '../lifecycle.ts';
import type { Measure } from '../measures/measure.ts';
import type { RiskDates, RiskTerm } from '../terms.ts';

/** What the figures of the risk area are computed from: numbers and days, nothing of what a file says (R28). */
export interface RiskFacts {
  items: readonly RiskOnRecord[];
  assessors: readonly Assessor[];
}

export interface RiskOnRecord extends RiskDates {
  id: string;
  number: string;
  /** R28: the roles that may know of it. */
  visibleTo: readonly ViewerRole[];
  source: RiskSource;
  isMajor: boolean;
  closedOn: CivilDate | null;
  retainUntil: CivilDate | null;
  isMerged: boolean;
  /** The states that it came to, in their order; of a destroyed file only that it was destroyed. */
  states: readonly { state: RiskState; on: CivilDate }[];
  /** The levels of its assessments, in their order. */
  levels: readonly { level: RiskLevel; on: CivilDate }[];
  measures: readonly (Measure & { id: string })[];
  /** R22: its enterprises' cases, with the day of the first reduction report. */
  cases: readonly { id: string; dueOn: CivilDate; filedOn: CivilDate | null }[];
}

/** R27: a member of the technical group with what training it has had. */
export interface Assessor {
  id: string;
  name: string;
  /** Since when it is a member. */
  since: CivilDate;
  qualifications: readonly { trainedOn: CivilDate; validUntil: CivilDate; hasPassed: boolean }[];
}

/** The terms that have begun for a risk, by the zone's rule pack. */
export type TermsOf = (risk: RiskDates) => readonly RiskTerm[];

/** The day on which it was destroyed (R30), which is the last thing that happens to a file. */
export const destroyedOn = ({ states }: RiskOnRecord): CivilDate | null =>
  states.find(({ state }) => state === 'destroyed')?.on ?? null;

/** The state at the end of a day; null before the first report. What a destroyed file was is known from its own days. */
export function stateOn(item: RiskOnRecord, day: CivilDate): RiskState | null {
  if (item.reportedOn > day) return null;
  const last = item.states.findLast(({ on }) => on <= day);
  if (last) return last.state;
  if (item.isMerged) return 'merged';
  return item.closedOn !== null && item.closedOn <= day ? 'closed' : 'reported';
}

/** The level of the newest assessment at the end of a day. */
export const levelOn = ({ levels }: RiskOnRecord, day: CivilDate): RiskLevel | null =>
  levels.findLast(({ on }) => on <= day)?.level ?? null;

/** What was known of a risk's steps at the end of a day. */
export function datesOn(item: RiskDates, day: CivilDate): RiskDates {
  if ([item.verifiedOn, item.assessedOn, item.decidedOn].every((on) => on === null || on <= day)) return item;
  const known = (on: CivilDate | null) => (on !== null && on <= day ? on : null);
  return {
    urgency: item.urgency,
    reportedOn: item.reportedOn,
    verifiedOn: known(item.verifiedOn),
    assessedOn: known(item.assessedOn),
    decidedOn: known(item.decidedOn),
  };
}
