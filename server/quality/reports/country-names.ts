import { countryName } from '../../enterprises/register/countries.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { HalfFigures } from '../figures/schema.ts';

/** The names of all countries that the figures name, by code. */
export function countryNamesOf(
  {
    failuresByCountry,
    returnsByCountry,
    exportsByCountry,
  }: Pick<HalfFigures, 'failuresByCountry' | 'returnsByCountry' | 'exportsByCountry'>,
  locale: Locale,
): Record<string, string> {
  const codes = [...failuresByCountry, ...returnsByCountry, ...exportsByCountry].map(({ key }) => key);
  return Object.fromEntries(codes.map((code) => [code, countryName(code, locale)]));
}
