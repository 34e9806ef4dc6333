import { addDays, type CivilDate } from '../../../server/platform/calendar.ts';

/** Long enough before the end to have a certificate renewed. */
const WARNED_DAYS = 90;

export type CertificateState = 'valid' | 'expiring' | 'expired' | 'ended';

interface Term {
  expiresOn: CivilDate | null;
  endedOn: CivilDate | null;
}

/** How a certificate stands today: it is valid on the day of its expiry, and no longer on the day it was ended. */
export function certificateState({ expiresOn, endedOn }: Term, today: CivilDate): CertificateState {
  if (endedOn !== null && endedOn <= today) return 'ended';
  if (expiresOn === null || expiresOn > addDays(today, WARNED_DAYS)) return 'valid';
  return expiresOn < today ? 'expired' : 'expiring';
}

/** Those that need somebody's attention, the most urgent first. */
export const expiring = <C extends Term>(certificates: readonly C[], today: CivilDate): C[] =>
  certificates
    .filter((certificate) => ['expiring', 'expired'].includes(certificateState(certificate, today)))
    .sort((a, b) => (a.expiresOn ?? '').localeCompare(b.expiresOn ?? ''));
