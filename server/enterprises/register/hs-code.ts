/** Codes of the Harmonized System (HS 编码): the first six digits are the world's, the others the country's. */

const HS_CODE = /^(\d{4}|\d{6}|\d{8}|\d{10})$/;
const LAST_CHAPTER = '97';

/** What a person typed, as digits only: '9018.39' and '9018 39' are '901839'. */
export const normaliseHsCode = (text: string): string => text.normalize('NFKC').replace(/[\s.·-]/g, '');

/** Is this normalised code a heading, subheading or tariff line of chapters 01 to 97? */
export function isHsCode(code: string): boolean {
  const chapter = code.slice(0, 2);
  return HS_CODE.test(code) && chapter >= '01' && chapter <= LAST_CHAPTER;
}

/** Does a normalised code fall under one of the zone's codes (its industry's chapters and headings)? */
export const matchesHs = (code: string, prefixes: readonly string[]): boolean =>
  // An empty prefix would let everything in.
  prefixes.some((prefix) => prefix !== '' && code.startsWith(prefix));
