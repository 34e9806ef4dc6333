import type { TFunction } from 'i18next';

/**
 * A name of the trail (action, object, field, state) in words. It comes from the server at run time, so the compiler
 * can't check it; one without words shows as it is, since an audit trail may hide nothing.
 */
export function auditWord(
  t: TFunction<'audit'>,
  section: 'action' | 'object' | 'field' | 'state',
  name: string,
): string {
  const loose = t as unknown as (key: string, options: Record<string, unknown>) => unknown;
  const word = loose(`${section}.${name}`, { defaultValue: name, nsSeparator: false, returnObjects: true });
  return typeof word === 'string' ? word : name;
}

/**
 * The way to a field: 'tasks', '3', 'weight'. Imports name what they touch in one word ('task 2017/1') and the field in
 * another ('title.en'). Numbers and names of things stay as they are.
 */
export const fieldWords = (t: TFunction<'audit'>, path: readonly string[]): string =>
  path.flatMap((part) => namedThing(t, part) ?? part.split('.').map((name) => auditWord(t, 'field', name))).join(' › ');

function namedThing(t: TFunction<'audit'>, part: string): string | null {
  const [, type = '', name = ''] = /^([a-z-]+) (.+)$/.exec(part) ?? [];
  const word = type && auditWord(t, 'object', type);
  return word && word !== type ? `${word} ${name}` : null;
}
