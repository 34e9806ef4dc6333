import { validFrom } from '../../enterprises/metrics/enterprise-metrics.ts';
import type { CertificateTerm } from '../../enterprises/metrics/metric-facts.ts';
import type { CivilDate } from '../../platform/calendar.ts';

/** What hints at a laboratory, the strongest first. */
export const HINTS = ['certificate', 'grade', 'recognition', 'hasLaboratory', 'equipment'] as const;

export interface LaboratoryHint {
  kind: (typeof HINTS)[number];
  /** The certificate's number, the grades, the words of the facts, the number of devices. */
  text: string;
}

/** What an enterprise tells of its laboratory on the newest of its forms (EF1, EF2). */
export interface ToldFacts {
  /** 'yes', 'no' or not told. */
  hasLaboratory: string;
  recognition: string;
  grades: readonly string[];
  /** Test devices listed. */
  equipment: number;
}

/** Z14: what hints at a laboratory on a day, the strongest first; nothing where nothing does. */
export function hintsOf(
  facts: ToldFacts | null,
  certificates: readonly (CertificateTerm & { scheme: string; number: string })[],
  day: CivilDate,
): LaboratoryHint[] {
  const valid = certificates.filter((each) => validFrom([each], day) !== null);
  const hints: LaboratoryHint[] = valid.map(({ number }) => ({ kind: 'certificate', text: number }));
  if (!facts || facts.hasLaboratory === 'no') return hints;
  if (facts.grades.length > 0) hints.push({ kind: 'grade', text: facts.grades.join(',') });
  if (facts.recognition !== '') hints.push({ kind: 'recognition', text: facts.recognition });
  if (facts.hasLaboratory === 'yes') hints.push({ kind: 'hasLaboratory', text: '' });
  if (facts.equipment > 0) hints.push({ kind: 'equipment', text: String(facts.equipment) });
  return hints;
}

/** The place of the strongest hint: the lower, the stronger. */
export const strengthOf = (hints: readonly LaboratoryHint[]): number =>
  Math.min(...hints.map(({ kind }) => HINTS.indexOf(kind)));
