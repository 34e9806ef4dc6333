import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { type CivilDate, dateColumn } from '../../platform/calendar.ts';
import { type RulePack, ruleCount } from '../../zones/rule-pack.ts';
import { loadEvents } from '../store.ts';
import { standingAsOf } from './lifecycle.ts';
import {
  CONDUCT_EFFECTS,
  CONDUCT_KINDS,
  INCIDENT_CAUSES,
  INCIDENT_EFFECTS,
  type MeasureLimits,
  type MeasureProposal,
  proposeMeasures,
} from './measures.ts';

const cause = z.enum(INCIDENT_CAUSES);
const effect = z.enum(INCIDENT_EFFECTS);
const conductKind = z.enum(CONDUCT_KINDS);
const conductEffect = z.enum(CONDUCT_EFFECTS);

export interface BasisRow {
  id: string;
  kind: 'incident' | 'conduct' | 'check' | 'evaluation';
  what: string;
  on: CivilDate;
  text: string;
}

/** E9a, E9b: the runs from which suspension and cancellation are proposed. */
export const measureLimits = (pack: RulePack): MeasureLimits => ({
  suspend: ruleCount(pack, 'E9a', 'consecutiveOwnFaultIncidents'),
  cancel: ruleCount(pack, 'E9b', 'consecutiveOwnFaultIncidents'),
});

/** Everything on record about an enterprise that article 9 weighs, and what it gives reason to decide today. */
export async function proposalsFor(work: ZoneWork, enterpriseId: string, limits: MeasureLimits) {
  const { tx, zoneId, today } = work;
  const standing = standingAsOf(await loadEvents(tx, zoneId, enterpriseId), today);
  if (!standing) return [];
  const ofEnterprise = { where: { zoneId, enterpriseId }, orderBy: { id: 'asc' as const } };
  const incidents = await tx.incident.findMany(ofEnterprise);
  const conducts = await tx.conductRecord.findMany(ofEnterprise);
  const checks = await tx.supervisionCheck.findMany({
    ...ofEnterprise,
    where: { ...ofEnterprise.where, OR: [{ nonConforming: { gt: 0 } }, { moveOut: true }] },
  });
  const evaluations = await tx.evaluation.findMany({
    ...ofEnterprise,
    where: { ...ofEnterprise.where, purpose: { not: 'admission' }, outcome: 'failed' },
  });
  const proposals = proposeMeasures(
    {
      status: standing.status,
      since: standing.clearedOn ?? standing.since,
      incidents: incidents.map((incident) => ({
        id: incident.id,
        happenedOn: dateColumn(incident.happenedOn),
        cause: cause.parse(incident.cause),
        effect: effect.parse(incident.effect),
      })),
      conducts: [
        ...conducts.map((conduct) => ({
          id: conduct.id,
          kind: conductKind.parse(conduct.kind),
          effect: conductEffect.parse(conduct.effect),
          happenedOn: dateColumn(conduct.happenedOn),
        })),
        // EF7 asks the inspectors whether the enterprise is to be moved out: a yes is theirs that it harms the zone.
        ...checks
          .filter(({ moveOut }) => moveOut)
          .map(({ id, checkedOn }) => ({
            id,
            kind: 'other-harm' as const,
            effect: 'serious' as const,
            happenedOn: dateColumn(checkedOn),
          })),
      ],
      departures: [
        ...checks
          .filter(({ nonConforming }) => nonConforming > 0)
          .map(({ id, checkedOn }) => ({ id, on: dateColumn(checkedOn) })),
        ...evaluations.flatMap(({ id, completedOn }) => (completedOn ? [{ id, on: dateColumn(completedOn) }] : [])),
      ],
    },
    limits,
  );
  const known: BasisRow[] = [
    ...incidents.map(({ id, kind, happenedOn, description }) => ({
      id,
      kind: 'incident' as const,
      what: kind,
      on: dateColumn(happenedOn),
      text: description,
    })),
    ...conducts.map(({ id, kind, happenedOn, description }) => ({
      id,
      kind: 'conduct' as const,
      what: kind,
      on: dateColumn(happenedOn),
      text: description,
    })),
    ...checks.map(({ id, checkedOn, inspectors }) => ({
      id,
      kind: 'check' as const,
      what: 'check',
      on: dateColumn(checkedOn),
      text: inspectors.join(', '),
    })),
    ...evaluations.flatMap(({ id, completedOn, summary }) =>
      completedOn
        ? [{ id, kind: 'evaluation' as const, what: 'review', on: dateColumn(completedOn), text: summary }]
        : [],
    ),
  ];
  return proposals.map((proposal) => ({ ...proposal, basis: basisOf(proposal, known) }));
}

const basisOf = ({ rows }: MeasureProposal, known: readonly BasisRow[]): BasisRow[] =>
  rows.flatMap((id) => known.find((row) => row.id === id) ?? []);
