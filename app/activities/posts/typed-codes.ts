import { normaliseHsCode } from '../../../server/enterprises/register/hs-code.ts';

const LINE = /[\n\r,，、;；]+/;

/** HS codes as they were chosen or typed, several in a line too. */
export const codesOf = (typed: string): string[] =>
  typed
    .split(/[\s,，、;；]+/)
    .map(normaliseHsCode)
    .filter(Boolean);

/** Markets as they were chosen (codes) or, where no script runs, typed (names); what is unknown stays as it is. */
export function marketsOf(typed: string, countries: readonly { code: string; name: string }[]): string[] {
  const byName = new Map(countries.map(({ code, name }) => [name.toLowerCase(), code]));
  return typed
    .split(LINE)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => byName.get(line.toLowerCase()) ?? line);
}

/** What is wrong with one of several codes stands at the field that holds them all. */
export const codeFieldOf = (field: string): string => field.replace(/^(markets|hsCodes)\..*$/, '$1');
