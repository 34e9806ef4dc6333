import { SECTIONS } from '../../../server/quality/reports/content.ts';
import { textOf } from '../../accounts/form-values.ts';
import type { Api } from '../../load-context.ts';
import { CASES, caseField, rowsOfNames, SECTION_FIELD, TITLE_FIELD } from './content-fields.ts';

type Content = Parameters<Api['qualityReports']['save']>[0]['content'];
type Case = NonNullable<Content['cases']>[number];

interface TypedCases {
  cases: Case[];
  /** The row of the form in which each of them was typed. */
  rows: number[];
}

/** The cases of the form in their order: without those taken out, and without a row that was left empty. */
function typedCases(form: FormData): TypedCases {
  const rows = rowsOfNames([...form.keys()]).filter((row) => {
    const isEmpty = [caseField(row, 'title'), caseField(row, 'text')].every((name) => textOf(form, name).trim() === '');
    return !isEmpty && !form.has(caseField(row, 'removed'));
  });
  const cases = rows.map((row) => {
    const [kind, id] = textOf(form, caseField(row, 'source')).split(':');
    return {
      title: textOf(form, caseField(row, 'title')),
      text: textOf(form, caseField(row, 'text')),
      source: id && (kind === 'risk' || kind === 'incident') ? { kind, id } : null,
    } satisfies Case;
  });
  return { cases, rows };
}

/** What the editor's form says; `picked` cases come after the typed ones. */
export function typedContent(form: FormData, picked: readonly Case[]): { content: Content; rows: number[] } {
  const { cases, rows } = typedCases(form);
  return {
    content: {
      title: textOf(form, TITLE_FIELD),
      sections: Object.fromEntries(
        SECTIONS.map((section) => [section, textOf(form, SECTION_FIELD(section))]),
      ) as Content['sections'],
      cases: [...cases, ...picked],
    },
    rows,
  };
}

/** What the server says of a case, at the row in which it was typed. */
export function atTypedRows(fields: Record<string, string>, rows: readonly number[]): Record<string, string> {
  const moved = Object.entries(fields).map(([name, words]) => {
    const [, index, rest] = new RegExp(`^${CASES}\\.(\\d+)(.*)$`).exec(name) ?? [];
    const row = rows[Number(index)];
    return [row === undefined ? name : `${CASES}.${row}${rest ?? ''}`, words];
  });
  return Object.fromEntries(moved);
}
