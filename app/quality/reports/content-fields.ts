import type { Section } from '../../../server/quality/reports/content.ts';

/** The names of the editor's fields are the paths of the content, so that the server's words find their fields. */
export const TITLE_FIELD = 'content.title';
export const SECTION_FIELD = (section: Section): string => `content.sections.${section}`;
export const CASES = 'content.cases';
export const caseField = (row: number, part: 'title' | 'text' | 'source' | 'removed'): string =>
  `${CASES}.${row}.${part}`;

/** The rows of cases that fields of these names belong to, in order. */
export function rowsOfNames(names: readonly string[]): number[] {
  const rows = names.flatMap((name) => {
    const [, row] = /^content\.cases\.(\d+)\.title$/.exec(name) ?? [];
    return row === undefined ? [] : [Number(row)];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}
