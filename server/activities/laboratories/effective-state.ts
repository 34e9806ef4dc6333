import { validFrom } from '../../enterprises/metrics/enterprise-metrics.ts';
import type { CertificateTerm } from '../../enterprises/metrics/metric-facts.ts';
import { type CivilDate, daysBetween } from '../../platform/calendar.ts';
import type { LaboratoryState } from '../kinds.ts';

/** Z14: how many days ahead the end of an accreditation is shown. */
const EXPIRY_NOTICE_DAYS = 90;

/**
 * Z14: where a laboratory stands on a day. One that was accredited and has no CNAS certificate valid on the day reads as
 * lapsed; nobody has to record it.
 */
export const effectiveState = (
  state: LaboratoryState,
  certificates: readonly CertificateTerm[],
  day: CivilDate,
): LaboratoryState => (state === 'accredited' && validFrom(certificates, day) === null ? 'lapsed' : state);

/**
 * Z14: the certificate whose end is the end of the accreditation, if that is near on a day; null while another one holds
 * longer or without end.
 */
export function expiresSoon<C extends CertificateTerm>(
  certificates: readonly C[],
  day: CivilDate,
): (C & { expiresOn: CivilDate }) | null {
  const valid = certificates.filter((each) => validFrom([each], day) !== null);
  const ending = valid.flatMap((each) => (each.expiresOn === null ? [] : [{ ...each, expiresOn: each.expiresOn }]));
  if (ending.length < valid.length) return null;
  const last = ending.toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn)).at(-1);
  return last && daysBetween(day, last.expiresOn) <= EXPIRY_NOTICE_DAYS ? last : null;
}
