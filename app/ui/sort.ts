export interface Sort<Key extends string = string> {
  by: Key;
  direction: 'ascending' | 'descending';
}

/** Reads ?sort=name or ?sort=-name; anything unknown gives the default. */
export function readSort<Key extends string>(
  search: URLSearchParams,
  allowed: readonly Key[],
  byDefault: Sort<Key>,
  param = 'sort',
): Sort<Key> {
  const value = search.get(param);
  const by = allowed.find((key) => value === key || value === `-${key}`);
  return by ? { by, direction: value === by ? 'ascending' : 'descending' } : byDefault;
}

/** The value of ?sort= that says this. */
export const sortParam = ({ by, direction }: Sort): string => (direction === 'ascending' ? by : `-${by}`);
