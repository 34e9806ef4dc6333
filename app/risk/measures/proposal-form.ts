import { MEASURE_KINDS, type MeasureKind } from '../../../server/risk/kinds.ts';

/** How the fields of the form for a proposal are called, for the page that draws them and the action that reads them. */
export const takeField = (kind: MeasureKind) => `take.${kind}`;
export const liftField = (measure: string) => `lift.${measure}`;
/** One of several enterprises that a field names. */
export const enterpriseField = (field: string, index: number) => `${field}.${index}`;
export const NONE_FIELD = 'none';
export const RESPONSIBLE_FIELD = 'responsible';

/** The kinds that are ticked, in the order of the law. */
export const takenKinds = (form: FormData): MeasureKind[] => MEASURE_KINDS.filter((kind) => form.has(takeField(kind)));

/** The measures that are to be lifted. */
export const liftsOf = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) =>
    name.startsWith('lift.') && value === 'lift' ? [name.slice('lift.'.length)] : [],
  );

/** What was typed into the fields of a list of enterprises, by field name; empty ones are left out. */
export function typedEnterprises(form: FormData, field: string): [name: string, typed: string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    name.startsWith(`${field}.`) && typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
}

/** The field of the form that the server means: it numbers the measures, the form calls them by their kind. */
export function formFieldFor(field: string, taken: readonly MeasureKind[]): string {
  const [, index = '', inner = ''] = /^measures\.(\d+)\.(\w+)/.exec(field) ?? [];
  const kind = taken[Number(index)];
  if (index === '' || !kind) return field === RESPONSIBLE_FIELD ? enterpriseField(field, 0) : field;
  const name = `${kind}.${inner}`;
  return inner === 'enterprises' ? enterpriseField(name, 0) : name;
}

const ENTERPRISE_ROWS = 2;

/** How many fields a list of enterprises begins with: all that were filled in, and room for more. */
export function enterpriseRows(values: Record<string, string[]>, field: string): number {
  const filled = Object.keys(values).filter((name) => name.startsWith(`${field}.`) && values[name]?.[0]);
  const last = Math.max(-1, ...filled.map((name) => Number(name.slice(field.length + 1))));
  return Math.max(ENTERPRISE_ROWS, last + 2);
}
