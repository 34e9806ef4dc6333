import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { type CivilDate, dateColumn } from '../../platform/calendar.ts';
import { type RulePack, ruleCount } from '../../zones/rule-pack.ts';
import { loadEventsOf } from '../store.ts';
import { standingAsOf } from './lifecycle.ts';
import {
  CONDUCT_EFFECTS,
  CONDUCT_KINDS,
  INCIDENT_CAUSES,
  INCIDENT_EFFECTS,
  type MeasureLimits,
  type MeasureProposal,
  type MeasuresInput,
  proposeMeasures,
} from './measures.ts';

const cause = z.enum(INCIDENT_CAUSES);
const effect = z.enum(INCIDENT_EFFECTS);
const conductKind = z.enum(CONDUCT_KINDS);
const conductEffect = z.enum(CONDUCT_EFFECTS);

/** A row of the record as a proposal shows it. */
export interface BasisRow {
  id: string;
  kind: 'incident' | 'conduct' | 'check' | 'evaluation';
  what: string;
  on: CivilDate;
  text: string;
}

export type ProposalWithBasis = MeasureProposal & { basis: BasisRow[] };

/** E9a, E9b: the runs from which suspension and cancellation are proposed. */
export const measureLimits = (pack: RulePack): MeasureLimits => ({
  suspend: ruleCount(pack, 'E9a', 'consecutiveOwnFaultIncidents'),
  cancel: ruleCount(pack, 'E9b', 'consecutiveOwnFaultIncidents'),
});

/**
 * E9a, E9b: what the record of each enterprise gives reason to decide today, with the rows that it rests on. A handful
 * of queries for all of them together.
 */
export async function proposalsFor(
  work: ZoneWork,
  enterpriseIds: readonly string[],
  limits: MeasureLimits,
): Promise<Map<string, ProposalWithBasis[]>> {
  const events = await loadEventsOf(work.tx, work.zoneId, enterpriseIds);
  const records = await loadRecords(work, enterpriseIds);
  return new Map(
    enterpriseIds.map((id) => {
      const standing = standingAsOf(events.get(id) ?? [], work.today);
      const record = records.get(id);
      if (!standing || !record) return [id, []];
      const { status, clearedOn, since } = standing;
      const proposals = proposeMeasures({ ...record.weighed, status, since: clearedOn ?? since }, limits);
      return [id, proposals.map((proposal) => ({ ...proposal, basis: basisOf(proposal, record.rows) }))];
    }),
  );
}

const basisOf = ({ rows }: MeasureProposal, known: readonly BasisRow[]): BasisRow[] =>
  rows.flatMap((id) => known.find((row) => row.id === id) ?? []);

/** Everything on record about an enterprise that article 9 weighs. */
interface Weighed {
  weighed: {
    incidents: MeasuresInput['incidents'][number][];
    conducts: MeasuresInput['conducts'][number][];
    departures: MeasuresInput['departures'][number][];
  };
  rows: BasisRow[];
}

async function loadRecords({ tx, zoneId }: ZoneWork, ids: readonly string[]): Promise<Map<string, Weighed>> {
  const records = new Map<string, Weighed>(
    ids.map((id) => [id, { weighed: { incidents: [], conducts: [], departures: [] }, rows: [] }]),
  );
  const ofThese = { zoneId, enterpriseId: { in: [...ids] } };
  const orderBy = { id: 'asc' as const };
  const into = (enterpriseId: string, row: BasisRow, add: (weighed: Weighed['weighed']) => void) => {
    const record = records.get(enterpriseId);
    if (!record) return;
    record.rows.push(row);
    add(record.weighed);
  };
  for (const found of await tx.incident.findMany({ where: ofThese, orderBy })) {
    const { id, enterpriseId, kind, description } = found;
    const happenedOn = dateColumn(found.happenedOn);
    into(enterpriseId, { id, kind: 'incident', what: kind, on: happenedOn, text: description }, ({ incidents }) =>
      incidents.push({ id, happenedOn, cause: cause.parse(found.cause), effect: effect.parse(found.effect) }),
    );
  }
  for (const found of await tx.conductRecord.findMany({ where: ofThese, orderBy })) {
    const { id, enterpriseId, description } = found;
    const happenedOn = dateColumn(found.happenedOn);
    const kind = conductKind.parse(found.kind);
    into(enterpriseId, { id, kind: 'conduct', what: kind, on: happenedOn, text: description }, ({ conducts }) =>
      conducts.push({ id, kind, effect: conductEffect.parse(found.effect), happenedOn }),
    );
  }
  const departed = { OR: [{ nonConforming: { gt: 0 } }, { moveOut: true }] };
  for (const found of await tx.supervisionCheck.findMany({ where: { ...ofThese, ...departed }, orderBy })) {
    const { id, enterpriseId, moveOut, nonConforming } = found;
    const on = dateColumn(found.checkedOn);
    const text = found.inspectors.join(', ');
    into(enterpriseId, { id, kind: 'check', what: 'check', on, text }, ({ conducts, departures }) => {
      if (nonConforming > 0) departures.push({ id, on });
      // EF7 asks the inspectors whether the enterprise is to be moved out: a yes is theirs that it harms the zone.
      if (moveOut) conducts.push({ id, kind: 'other-harm', effect: 'serious', happenedOn: on });
    });
  }
  const failed = { purpose: { not: 'admission' }, outcome: 'failed', completedOn: { not: null } };
  for (const found of await tx.evaluation.findMany({ where: { ...ofThese, ...failed }, orderBy })) {
    const { id, enterpriseId, summary, completedOn } = found;
    if (!completedOn) continue;
    const on = dateColumn(completedOn);
    into(enterpriseId, { id, kind: 'evaluation', what: 'review', on, text: summary }, ({ departures }) =>
      departures.push({ id, on }),
    );
  }
  return records;
}
