import { CERTIFICATE_KINDS, type CertificateKind } from '../../../server/enterprises/admission/fact-fields.ts';
import { type AdmissionWords, schemeOptions } from '../admission/words.ts';

/** Kind and scheme as one choice: 'management:iso9000'; 'other' stands in each kind, so the kind is named. */
export const certificateChoices = (words: AdmissionWords): { value: string; label: string }[] =>
  schemeOptions(words).flatMap(({ label: kind, options }) =>
    options.map(({ value, label }) => ({ value, label: `${kind} · ${label}` })),
  );

/** Takes that choice apart; null for what is none. */
export function readScheme(value: string): { kind: CertificateKind; scheme: string } | null {
  const [kind, scheme] = value.split(':');
  const known = CERTIFICATE_KINDS.find((each) => each === kind);
  return known && scheme ? { kind: known, scheme } : null;
}
