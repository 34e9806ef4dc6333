import { type CivilDate, isCivilDate } from '../../platform/calendar.ts';
import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';
import { lastDayOf, monthOf, monthsLater } from '../monthly-lists/filing.ts';

/** E8: observation (跟踪观察) after a notification, recall or return abroad for quality reasons. */

/**
 * The last day of an observation: the day of the same number `months` later, or the last day of that month if it has
 * none. The day of opening itself does not count, as terms in months are reckoned in civil law.
 */
export function observationEnd(openedOn: CivilDate, months: number): CivilDate {
  const lastMonth = monthsLater(monthOf(openedOn), months);
  const sameDay = lastMonth + openedOn.slice(7);
  return isCivilDate(sameDay) ? sameDay : lastDayOf(lastMonth);
}

/** E8: the terms that one may choose from are the zone's. */
export function mayOpenObservation({ months }: { months: number }, allowedMonths: readonly number[]): Verdict {
  if (allowedMonths.includes(months)) return allowed;
  return { ok: false, reason: 'observation.term', rule: 'E8', params: { months, allowed: allowedMonths.join(', ') } };
}

/** E8: a running observation gives way only to one for an incident that happened after it began. */
export const mayReplaceObservation = (runningSince: CivilDate, incidentOn: CivilDate): Verdict =>
  incidentOn > runningSince ? allowed : { ok: false, reason: 'observation.alreadyOpen', rule: 'E8' };

/** Scope and flow of the products, technical regulations of the destinations, third-party tests, overall report. */
export const OBSERVATION_PAPERS = [
  'scope-and-flow',
  'technical-regulations',
  'third-party-test',
  'overall-report',
] as const;
export type ObservationPaper = (typeof OBSERVATION_PAPERS)[number];

/** Its last day has passed. */
const isOver = (endsOn: CivilDate, today: CivilDate): boolean => today > endsOn;

/** The papers that are due and not filed; the overall report is due only when the term is over. */
export const missingPapers = (
  filed: readonly ObservationPaper[],
  today: CivilDate,
  endsOn: CivilDate,
): ObservationPaper[] =>
  OBSERVATION_PAPERS.filter((paper) => !filed.includes(paper) && (paper !== 'overall-report' || isOver(endsOn, today)));

export interface ObservedShipment {
  id: string;
  /** Declarations of conformity (EF6) in force for it. */
  declarations: number;
}

/** Ids of the shipments that lack a declaration. */
export const undeclaredShipments = (shipments: readonly ObservedShipment[], perShipment: number): string[] =>
  shipments.filter(({ declarations }) => declarations < perShipment).map(({ id }) => id);

export interface ObservationRecord {
  openedOn: CivilDate;
  endsOn: CivilDate;
  papers: readonly ObservationPaper[];
  shipments: readonly ObservedShipment[];
  /** All of the enterprise's; the one that opened the observation may be among them. */
  incidents: readonly { id: string; happenedOn: CivilDate }[];
  today: CivilDate;
}

/**
 * E8: everything that stands in the way of release, for the page. A new incident is one after the day of opening, also
 * one after the term: until released, the enterprise is under observation.
 */
export function releaseBlocks(
  { openedOn, endsOn, papers, shipments, incidents, today }: ObservationRecord,
  declarationsPerShipment: number,
): Refusal[] {
  const blocks: Refusal[] = [];
  if (!isOver(endsOn, today)) {
    blocks.push({ ok: false, reason: 'observation.notOver', rule: 'E8', params: { endsOn } });
  }
  const missing = missingPapers(papers, today, endsOn);
  if (missing.length > 0) {
    const params = { papers: missing.join(', '), number: missing.length };
    blocks.push({ ok: false, reason: 'observation.papersMissing', rule: 'E8', params });
  }
  const undeclared = undeclaredShipments(shipments, declarationsPerShipment).length;
  if (undeclared > 0) {
    blocks.push({ ok: false, reason: 'observation.shipmentsUndeclared', rule: 'E8', params: { number: undeclared } });
  }
  const latest = incidents
    .map(({ happenedOn }) => happenedOn)
    .filter((day) => day > openedOn)
    .sort()
    .at(-1);
  if (latest !== undefined) {
    blocks.push({ ok: false, reason: 'observation.newIncident', rule: 'E8', params: { happenedOn: latest } });
  }
  return blocks;
}

/** E8: released once the term is over, everything is filed and declared, and nothing new has happened. */
export const mayRelease = (observation: ObservationRecord, declarationsPerShipment: number): Verdict =>
  releaseBlocks(observation, declarationsPerShipment)[0] ?? allowed;
