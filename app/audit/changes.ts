/** One field that a write has set or changed; a side without a value was not recorded there. */
export interface Change {
  path: string[];
  before: string | null;
  after: string | null;
}

/**
 * What a write changed, field by field, from the two records that the trail keeps. Lists of things that have a number,
 * key or id are compared thing by thing, so that a plan of 26 tasks shows the one weight that moved.
 */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [old, now] = [flatten(before), flatten(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [left, right] = [old.get(key), now.get(key)];
    const { path } = right ?? left ?? { path: [] };
    const change = { path, before: left?.text ?? null, after: right?.text ?? null };
    return change.before === change.after ? [] : [change];
  });
}

interface Leaf {
  path: string[];
  text: string;
}

function flatten(value: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(value, [], leaves);
  return leaves;
}

function collect(value: unknown, path: string[], leaves: Map<string, Leaf>): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value)) {
    collectList(value, path, leaves);
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, [...path, name], leaves);
  } else {
    leaves.set(JSON.stringify(path), { path, text: String(value) });
  }
}

function collectList(list: readonly unknown[], path: string[], leaves: Map<string, Leaf>): void {
  if (!list.some(isRecord)) {
    if (list.length > 0) leaves.set(JSON.stringify(path), { path, text: list.map(String).join(', ') });
    return;
  }
  list.forEach((item, index) => {
    collect(withoutName(item), [...path, nameOf(item) ?? String(index + 1)], leaves);
  });
}

/** What tells one thing of a list from the others. */
const NAMES = ['number', 'key', 'target', 'task', 'year', 'id'] as const;

const nameKeyOf = (item: unknown) => (isRecord(item) ? NAMES.find((name) => isName(item[name])) : undefined);
const isName = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function nameOf(item: unknown): string | undefined {
  const key = nameKeyOf(item);
  return key && isRecord(item) ? String(item[key]) : undefined;
}

/** The name stands in the path already. */
function withoutName(item: unknown): unknown {
  const key = nameKeyOf(item);
  return isRecord(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== key)) : item;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
