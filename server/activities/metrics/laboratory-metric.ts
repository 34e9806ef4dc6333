import type { SourceRow } from '../../assessment/metric-source.ts';
import { validFrom } from '../../enterprises/metrics/enterprise-metrics.ts';
import { isInZone, statusAsOf } from '../../enterprises/standing/lifecycle.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { guidedBy, judgementOn, visitsThatCount } from '../laboratories/guidance.ts';
import type { LaboratoryFacts } from '../laboratories/load-laboratory-facts.ts';
import { remark } from './activity-metrics.ts';
import type { GuidanceFacts, GuidedEnterprise } from './metric-facts.ts';

/**
 * Z14: the laboratories of enterprises in the zone that are judged qualifying on the day. One counts once its
 * enterprise has a valid CNAS certificate, or with as many guidance visits in the year as the rule pack asks for.
 * Null where the rule pack does not say how many.
 */
export function laboratoryRows(
  { laboratories, enterprises, visitsPerYear }: GuidanceFacts,
  day: CivilDate,
): SourceRow[] | null {
  if (visitsPerYear === null) return null;
  return laboratories
    .flatMap((laboratory) => {
      const enterprise = enterprises.get(laboratory.enterpriseId);
      const isInIt = enterprise !== undefined && isInZone(statusAsOf(enterprise.events, day));
      const isQualifying = judgementOn(laboratory.judgements, day)?.isQualifying === true;
      return isInIt && isQualifying ? [rowOf(laboratory, enterprise, visitsPerYear, day)] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}

function rowOf(
  { id, enterpriseId, name, visits }: LaboratoryFacts,
  enterprise: GuidedEnterprise,
  visitsRequired: number,
  day: CivilDate,
): SourceRow {
  const { certificates } = enterprise;
  const year = yearOf(day);
  const by = guidedBy({ certificates, visits }, { year, day, visitsRequired });
  const made = visitsThatCount(visits, year, day)
    .map(({ on }) => on)
    .sort();
  const certified = validFrom(certificates, day);
  const on = by === 'visits' ? made[visitsRequired - 1] : certified;
  const visited = { count: String(made.length), required: String(visitsRequired) };
  return {
    id,
    enterpriseId,
    label: enterprise.name,
    isCounted: by !== null,
    on: on ?? null,
    note: '',
    remarks: [
      remark('laboratory', { name }),
      by === 'certificate' ? remark('cnasHeld') : remark(by === null ? 'notGuided' : 'guided', visited),
    ],
  };
}
