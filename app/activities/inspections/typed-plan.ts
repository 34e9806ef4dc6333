import type { TeamMember } from '../../../server/activities/inspections/plan-content.ts';

/** Names of the form's fields for the team, for the page that draws them and the action that reads them. */
export const memberField = (row: number, part: 'name' | 'organisation') => `team.${row}.${part}`;
/** Holds the row of the lead. */
export const LEAD_FIELD = 'lead';

/** A member of the team with the row of the form that it was typed in. */
type TypedMember = TeamMember & { row: number };

/** The rows of a form that has `team` fields, by number. */
export function teamRows(names: Iterable<string>): number[] {
  const rows = [...names].flatMap((name) => {
    const [, row] = /^team\.(\d{1,3})\.(?:name|organisation)$/.exec(name) ?? [];
    return row === undefined ? [] : [Number(row)];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** Who goes, as typed; rows left empty stay out. */
export function teamOf(form: FormData): TypedMember[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return teamRows(form.keys()).flatMap((row) => {
    const [name, organisation] = [text(memberField(row, 'name')), text(memberField(row, 'organisation'))];
    if (name === '' && organisation === '') return [];
    return [{ row, name, organisation, isLead: text(LEAD_FIELD) === String(row) }];
  });
}

/** Own questions, one a line. */
export const questionsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The field of the form that the server means: it numbers the members typed, the form its rows. */
export function planFieldOf(field: string, team: readonly { row: number }[]): string {
  const [, index = '', part = ''] = /^team\.(\d+)\.(name|organisation)$/.exec(field) ?? [];
  const member = team[Number(index)];
  if (part === 'name' || part === 'organisation') return member ? memberField(member.row, part) : LEAD_FIELD;
  if (field === 'team') return team.length > 0 ? LEAD_FIELD : memberField(0, 'name');
  return /^(checklist|enterprises|departments)\b/.exec(field)?.[0] ?? field;
}
