import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import type { EnterpriseStatus } from './lifecycle.ts';

/** Article 9: the record proposes suspension or cancellation with its grounds; a person decides, with a reason. */

export const INCIDENT_CAUSES = ['own', 'other', 'undetermined'] as const;
export type IncidentCause = (typeof INCIDENT_CAUSES)[number];

/** Effects in rising order: 造成一定影响, 造成恶劣影响. */
export const INCIDENT_EFFECTS = ['none', 'some', 'vile'] as const;
export type IncidentEffect = (typeof INCIDENT_EFFECTS)[number];

export const CONDUCT_KINDS = ['offence', 'accident', 'refused-supervision', 'wants-to-leave', 'other-harm'] as const;
export type ConductKind = (typeof CONDUCT_KINDS)[number];

/** Effects in rising order: 造成一定影响, 造成严重后果. */
export const CONDUCT_EFFECTS = ['none', 'some', 'serious'] as const;
export type ConductEffect = (typeof CONDUCT_EFFECTS)[number];

/** A notification, recall or return abroad. Lists are in order of record, which orders those of one day. */
export interface Incident {
  id: string;
  happenedOn: CivilDate;
  cause: IncidentCause;
  effect: IncidentEffect;
}

export interface Conduct {
  id: string;
  kind: ConductKind;
  effect: ConductEffect;
  happenedOn: CivilDate;
}

export interface MeasuresInput {
  status: EnterpriseStatus;
  /** The last admission or restoration (Standing.clearedOn): only what happened on or after it counts. */
  since: CivilDate;
  incidents: readonly Incident[];
  conducts: readonly Conduct[];
  /** Checks and evaluations which found that it departs from the evaluation requirements. */
  departures: readonly { id: string; on: CivilDate }[];
}

/** Consecutive own-fault incidents from which article 9 applies, this number included ('N 以上'). */
export interface MeasureLimits {
  suspend: number;
  cancel: number;
}

export const MEASURES = ['suspend', 'remove'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_RULE = { suspend: 'E9a', remove: 'E9b' } as const satisfies Record<Measure, string>;

export const GROUNDS = [
  'offence',
  'consecutive-incidents',
  'departs-from-evaluation',
  'refuses-supervision',
  'leaves',
  'harms-zone',
] as const;
export type Ground = (typeof GROUNDS)[number];

export interface MeasureProposal {
  measure: Measure;
  rule: (typeof MEASURE_RULE)[Measure];
  ground: Ground;
  /** Ids of the incidents, conducts, checks or evaluations that show the ground. */
  rows: string[];
}

/**
 * The run of most recent incidents whose cause is the enterprise itself, oldest first. An incident with another cause
 * breaks the run. One whose cause is undetermined neither counts nor breaks it: it can't be held against the
 * enterprise, and must not wipe out what can be; once determined it does one or the other.
 */
export function consecutiveOwnFault<I extends Pick<Incident, 'happenedOn' | 'cause'>>(incidents: readonly I[]): I[] {
  const determined = incidents
    .filter(({ cause }) => cause !== 'undetermined')
    .sort((a, b) => a.happenedOn.localeCompare(b.happenedOn));
  return determined.slice(determined.findLastIndex(({ cause }) => cause !== 'own') + 1);
}

/**
 * E9a, E9b: what the record gives reason to decide, in the order of article 9, one proposal for each ground. What is
 * bad enough to cancel is also bad enough to suspend, so both are proposed and a person weighs the effect. A suspended
 * enterprise can only be removed; one outside the zone has nothing to lose.
 */
export function proposeMeasures(record: MeasuresInput, limits: MeasureLimits): MeasureProposal[] {
  const counts = (day: CivilDate) => day >= record.since;
  const conducts = record.conducts.filter(({ happenedOn }) => counts(happenedOn));
  const run = consecutiveOwnFault(record.incidents.filter(({ happenedOn }) => counts(happenedOn)));
  const departures = record.departures.filter(({ on }) => counts(on));

  const ofKind = (kind: ConductKind, ...effects: ConductEffect[]) =>
    idsOf(conducts.filter((conduct) => conduct.kind === kind && (!effects.length || effects.includes(conduct.effect))));
  const runOf = (limit: number, ...effects: IncidentEffect[]) =>
    run.length >= limit && run.some(({ effect }) => effects.includes(effect)) ? idsOf(run) : [];

  const suspend = (ground: Ground, rows: string[]) => proposal('suspend', ground, rows);
  const remove = (ground: Ground, rows: string[]) => proposal('remove', ground, rows);
  return [
    suspend('offence', ofKind('offence', 'some', 'serious')),
    suspend('consecutive-incidents', runOf(limits.suspend, 'some', 'vile')),
    // Item 4.6 of the evaluation asks for years without a serious accident.
    suspend('departs-from-evaluation', [...idsOf(departures), ...ofKind('accident', 'serious')]),
    remove('offence', ofKind('offence', 'serious')),
    remove('consecutive-incidents', runOf(limits.cancel, 'vile')),
    remove('refuses-supervision', ofKind('refused-supervision')),
    remove('leaves', ofKind('wants-to-leave')),
    remove('harms-zone', ofKind('other-harm', 'serious')),
  ].filter(({ measure, rows }) => rows.length > 0 && OPEN_TO[record.status].includes(measure));
}

const OPEN_TO: Record<EnterpriseStatus, readonly Measure[]> = {
  registered: [],
  admitted: ['suspend', 'remove'],
  suspended: ['remove'],
  removed: [],
};

const proposal = (measure: Measure, ground: Ground, rows: string[]): MeasureProposal => ({
  measure,
  rule: MEASURE_RULE[measure],
  ground,
  rows,
});

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** E9a, E9b: a person decides only on a ground that the record shows. */
export function mayDecideMeasure(proposals: readonly MeasureProposal[], measure: Measure, ground: Ground): Verdict {
  const isShown = proposals.some((proposed) => proposed.measure === measure && proposed.ground === ground);
  return isShown ? allowed : { ok: false, reason: 'measure.noGround', rule: MEASURE_RULE[measure] };
}
