import { validFrom } from '../../enterprises/metrics/enterprise-metrics.ts';
import type { CertificateTerm } from '../../enterprises/metrics/metric-facts.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';

/** Whether a laboratory meets the conditions for being guided, as it was judged on a day. */
export interface Judgement {
  on: CivilDate;
  isQualifying: boolean;
}

export interface Visit {
  id: string;
  on: CivilDate;
  /** It was entered in error, and counts no longer from that day on. */
  withdrawnOn: CivilDate | null;
}

/** Z14: the judgement in force on a day; null before the first. `judgements` are in the order of their days. */
export const judgementOn = <J extends { on: CivilDate }>(judgements: readonly J[], day: CivilDate): J | null =>
  judgements.findLast(({ on }) => on <= day) ?? null;

/** Z14: the guidance visits of a year that count on a day. */
export const visitsThatCount = <V extends Omit<Visit, 'id'>>(visits: readonly V[], year: number, day: CivilDate): V[] =>
  visits.filter(
    ({ on, withdrawnOn }) => yearOf(on) === year && on <= day && (withdrawnOn === null || withdrawnOn > day),
  );

/**
 * Z14: what makes a qualifying laboratory count as guided on a day: that it is accredited, or the visits of the year.
 * Null: nothing yet.
 * @param visitsRequired visits a year (rule pack)
 */
export function guidedBy(
  { certificates, visits }: { certificates: readonly CertificateTerm[]; visits: readonly Omit<Visit, 'id'>[] },
  { year, day, visitsRequired }: { year: number; day: CivilDate; visitsRequired: number },
): 'certificate' | 'visits' | null {
  if (validFrom(certificates, day) !== null) return 'certificate';
  return visitsThatCount(visits, year, day).length >= visitsRequired ? 'visits' : null;
}
