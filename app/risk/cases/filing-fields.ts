import { FILING_PARTS, type FilingPart } from '../../../server/risk/cases/filing-parts.ts';
import { FILING_KINDS } from '../../../server/risk/kinds.ts';

/** The fields of the form of a kind; none for a kind that there isn't. */
export function fieldsOfFiling(kind: string): readonly FilingPart[] {
  const known = FILING_KINDS.find((each) => each === kind);
  return known ? FILING_PARTS[known] : [];
}
