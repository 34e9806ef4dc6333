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

/** 'tasks.3.weight' as the way to a field; numbers and names of things stay as they are. */
export const fieldWords = (t: TFunction<'audit'>, path: readonly string[]): string =>
  path.map((part) => auditWord(t, 'field', part)).join(' › ');
