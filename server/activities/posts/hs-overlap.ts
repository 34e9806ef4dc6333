/**
 * Do two codes of the Harmonized System speak of the same goods, at least in part? One is then the beginning of the
 * other: '8443' meets '844399', and '844399' meets '8443'.
 */
export const hsOverlaps = (one: string, other: string): boolean =>
  // An empty code would meet everything.
  one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));

/** Those of `codes` that meet any of `others`. */
export const overlapping = (codes: readonly string[], others: readonly string[]): string[] =>
  codes.filter((code) => others.some((other) => hsOverlaps(code, other)));
